package id.lumbung.gateway.observe;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.lumbung.gateway.Browser;
import id.lumbung.gateway.DoorTest;
import id.lumbung.gateway.Neighbours;
import id.lumbung.testing.http.StubServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DoorTest
@ExtendWith(OutputCaptureExtension.class)
class AccessLogTest {

    @LocalServerPort
    private int port;
    @Value("${local.management.port}")
    private int managementPort;

    @Test
    void aRequestLeavesALineWithoutNamesPathsOrTokens(CapturedOutput output) {
        Neighbours.COOPERATIVE.on("/kukar/koperasi/6402060101990001", request -> Answer.json("{}"));
        var token = Neighbours.ISSUER.token().subject("rahasia-subjek").name("Ibu Sari").username("6281234567890")
                .member("kukar", 6402, "pengurus").sign();
        new Browser(port).get("/kukar/koperasi/6402060101990001", "Authorization", "Bearer " + token);

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(output.getAll())
                .containsPattern("regency=kukar route=cooperative method=GET status=200 ms=\\d+ actor=[0-9a-f]{12}"));
        assertThat(output.getAll()).doesNotContain("rahasia-subjek", "Ibu Sari", "6281234567890", "6402060101990001",
                token);
    }

    @Test
    void whatBecameOfRequestsIsCountedByRegencyAndInFourWords() {
        var token = "Bearer " + Neighbours.ISSUER.token().member("paser", 6401).sign();
        Neighbours.COOPERATIVE.on("/paser/koperasi", request -> Answer.json("{}"));
        Neighbours.COOPERATIVE.on("/paser/koperasi/gagal", request -> Answer.status(500));
        new Browser(port).get("/paser/koperasi", "Authorization", token);
        new Browser(port).get("/paser/koperasi/gagal", "Authorization", token);
        new Browser(port).get("/paser/tiada", "Authorization", token);
        new Browser(port).get("/karangan/koperasi", "Authorization", token);
        new Browser(port).get("/kukar/koperasi", "Authorization", token);

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(metrics())
                .containsPattern("lumbung_gateway_requests_total\\{.*outcome=\"ok\",regency=\"paser\"\\}")
                .containsPattern("lumbung_gateway_requests_total\\{.*outcome=\"failed\",regency=\"paser\"\\}")
                .containsPattern("lumbung_gateway_requests_total\\{.*outcome=\"refused\",regency=\"paser\"\\}")
                .containsPattern("lumbung_gateway_requests_total\\{.*outcome=\"refused\",regency=\"none\"\\}")
                .containsPattern("lumbung_gateway_cross_tenant_total\\{.*regency=\"kukar\"\\}")
                .containsPattern("http_server_requests_seconds_count\\{.*uri=\"cooperative\"")
                .containsPattern("http_server_requests_seconds_bucket\\{.*uri=\"cooperative\".*le=\"0.5\"")
                .containsPattern("lumbung_gateway_time_seconds_count\\{.*regency=\"paser\"\\} \\d")
                .contains("lumbung_gateway_sessions{")
                .containsPattern("lumbung_gateway_in_flight\\{.*\\} [0-9]")
                .doesNotContain("karangan"));
        assertThat(metrics().lines().filter(line -> line.startsWith("http_server_requests")))
                .noneMatch(line -> line.contains("paser"));
    }

    /// Whoever waits for a page is promised something else than whoever fetches a file or asks as a program.
    @Test
    void pagesAreTimedApartFromFilesAndPrograms() {
        var token = "Bearer " + Neighbours.ISSUER.token().member("paser", 6401).sign();
        Neighbours.COOPERATIVE.on("/paser/koperasi/berkas", request -> Answer.json("{}"));
        Neighbours.COOPERATIVE.on("/paser/koperasi/halaman", request -> Neighbours.page("<p>kas</p>"));
        var before = pages("ok");
        new Browser(port).get("/paser/koperasi/berkas", "Authorization", token);
        new Browser(port).get("/paser/koperasi/halaman", "Authorization", token);

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(pages("ok")).isEqualTo(before + 1));
        assertThat(metrics()).containsPattern("lumbung_gateway_pages_seconds_bucket\\{.*outcome=\"ok\",le=\"1.0\"")
                .containsPattern("lumbung_gateway_pages_seconds_count\\{.*outcome=\"failed\"");
    }

    /// From a slow bucket at the door one comes to a request that was slow, through all services.
    @Test
    void aBucketNamesATraceThatIsKept() {
        var token = "Bearer " + Neighbours.ISSUER.token().member("paser", 6401).sign();
        Neighbours.COOPERATIVE.on("/paser/koperasi", request -> Neighbours.page("<p>kas</p>"));
        new Browser(port).get("/paser/koperasi", "Authorization", token);

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                new Browser(managementPort).get("/actuator/prometheus", "Accept", "application/openmetrics-text")
                        .body())
                .containsPattern(
                        "http_server_requests_seconds_bucket\\{.*uri=\"cooperative\".*# \\{.*trace_id=\"[0-9a-f]{32}\"")
                .doesNotContainPattern("_count\\{.*# \\{"));
    }

    private double pages(String outcome) {
        return metrics().lines().filter(line -> line.startsWith("lumbung_gateway_pages_seconds_count"))
                .filter(line -> line.contains("outcome=\"" + outcome + "\""))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1])).sum();
    }

    private String metrics() {
        return new Browser(managementPort).get("/actuator/prometheus", "Accept", "text/plain").body();
    }
}
