package id.lumbung.mentoring.directory;

import java.net.http.HttpClient;
import java.time.Clock;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

import id.lumbung.platform.identity.UserToken;

@Configuration
@EnableConfigurationProperties(CooperativeService.class)
class DirectoryConfiguration {

    /// The cooperative-service as the current actor may see it.
    @Bean
    RestClient cooperatives(CooperativeService neighbour, RestClient.Builder clients) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(neighbour.patience())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(neighbour.patience());
        return clients.clone().baseUrl(neighbour.url()).requestFactory(requests).requestInterceptor(new UserToken())
                .build();
    }

    @Bean
    Directory directory(RestClient cooperatives, CooperativeService neighbour,
            @Qualifier("applicationTaskExecutor") TaskExecutor background, Clock clock) {
        return new Directory(cooperatives, neighbour, background, clock);
    }
}
