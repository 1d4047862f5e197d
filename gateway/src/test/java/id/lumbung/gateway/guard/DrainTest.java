package id.lumbung.gateway.guard;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.assertj.core.api.Assertions.assertThat;

class DrainTest {

    @Configuration(proxyBeanMethods = false)
    @Import({ApplicationAvailabilityAutoConfiguration.class, NettyReactiveWebServerAutoConfiguration.class,
            HttpHandlerAutoConfiguration.class, WebFluxAutoConfiguration.class})
    static class Door {

        @Bean
        RouterFunction<ServerResponse> answers() {
            return RouterFunctions.route().GET("/", request -> ServerResponse.ok().bodyValue("ya")).build();
        }

        @Bean
        Drain drain(ApplicationContext context) {
            return new Drain(context, Duration.ofSeconds(2));
        }
    }

    @Test
    void oneThatLeavesAnswersOnForAWhileAndKeepsNoConnection() throws Exception {
        var context = (ReactiveWebServerApplicationContext) new SpringApplicationBuilder(Door.class)
                .web(WebApplicationType.REACTIVE)
                .properties("server.port=0", "server.address=127.0.0.1", "spring.main.banner-mode=off",
                        "spring.config.name=none")
                .run();
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
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        }
    }
}
