package id.lumbung.mentoring.directory;

import java.net.http.HttpClient;
import java.time.Clock;

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

    @Bean
    Directory directory(CooperativeService neighbour, RestClient.Builder clients, TaskExecutor background,
            Clock clock) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(neighbour.patience())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(neighbour.patience());
        var client = clients.clone().baseUrl(neighbour.url()).requestFactory(requests)
                .requestInterceptor(new UserToken()).build();
        return new Directory(client, neighbour, background, clock);
    }
}
