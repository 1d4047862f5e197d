package id.lumbung.platform.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

class DrainTest {

    @Configuration(proxyBeanMethods = false)
    @Import({ApplicationAvailabilityAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class,
            DispatcherServletAutoConfiguration.class,
            WebMvcAutoConfiguration.class})
    static class Service {

        @RestController
        static class Answers {

            @GetMapping("/")
            String answer() {
                return "ya";
            }
        }

        @Bean
        Drain drain(ApplicationContext context) {
            return new Drain(context, Duration.ofSeconds(2));
        }
    }

    @Test
    void oneThatLeavesAnswersOnForAWhileAndKeepsNoConnection() throws Exception {
        var context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Service.class)
                .properties("server.port=0", "server.address=127.0.0.1", "spring.main.banner-mode=off").run();
        var page = URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + "/");
        assertThat(get(page).headers().firstValue("Connection")).isNotEqualTo(Optional.of("close"));
        var availability = context.getBean(ApplicationAvailability.class);

        var leaving = Thread.ofVirtual().start(context::close);
        HttpResponse<String> last;
        do { // it says that it is not ready a moment before it begins to leave
            last = get(page);
        } while (last.headers().firstValue("Connection").isEmpty() && leaving.isAlive());
        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(last.headers().firstValue("Connection")).contains("close");
        assertThat(availability.getReadinessState()).isEqualTo(ReadinessState.REFUSING_TRAFFIC);
        leaving.join();
        assertThat(context.isActive()).isFalse();
    }

    private static HttpResponse<String> get(URI page) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        }
    }
}
