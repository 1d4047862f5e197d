package id.lumbung.mentoring;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class OperationTest {

    @Autowired
    RestTestClient http;

    @LocalManagementPort
    int management;

    @Test
    void theClusterSeesHealthAndFiguresWithoutAToken() {
        var own = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + management).build();

        own.get().uri("/actuator/health").exchange().expectStatus().isOk();
        own.get().uri("/actuator/prometheus").exchange().expectStatus().isOk()
                .expectBody(String.class).value(figures -> assertThat(figures).contains("hikaricp_connections"));
    }

    @Test
    void thePortOfThePeopleShowsNoneOfThat() {
        http.get().uri("/actuator/health").exchange().expectStatus().isUnauthorized();
        http.get().uri("/actuator/health").header("Authorization", People.rina()).exchange().expectStatus()
                .isNotFound();
    }

    @Test
    void programsFindTheDescriptionOfTheApi() {
        http.get().uri("/v3/api-docs").header("Authorization", People.rina()).exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.paths['/{regency}/api/tickets'].post").exists();
    }
}
