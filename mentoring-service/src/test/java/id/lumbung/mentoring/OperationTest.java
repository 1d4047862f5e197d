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

    /// From a slow bucket one comes to a request that was slow. Only buckets carry a trace: one beside `_count` makes
    /// a Prometheus before 2.43 throw away all that it read.
    @Test
    void aBucketNamesATraceThatIsKept() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        http.get().uri("/kukar/api/tickets").header("Authorization", People.rina())
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").exchange().expectStatus().isOk();

        RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + management).build().get()
                .uri("/actuator/prometheus").header("Accept", "application/openmetrics-text;version=1.0.0").exchange()
                .expectStatus().isOk().expectBody(String.class).value(figures -> {
                    assertThat(figures.lines().filter(line -> line.contains("trace_id=\"" + trace + "\"")))
                            .anyMatch(line -> line.startsWith("http_server_requests_seconds_bucket{"));
                    assertThat(figures.lines().filter(line -> line.contains("# {")))
                            .allMatch(line -> line.contains("_bucket{"));
                });
    }

    @Test
    void whatTheClockStartsIsKnownBeforeItRan() {
        RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + management).build().get()
                .uri("/actuator/prometheus").exchange().expectBody(String.class)
                .value(figures -> assertThat(figures).contains("lumbung_schema_ready{", "lumbung_job_"));
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
