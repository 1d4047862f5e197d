package id.lumbung.gateway.guard;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.lumbung.gateway.Browser;
import id.lumbung.gateway.DoorTest;
import id.lumbung.gateway.Neighbours;
import id.lumbung.testing.http.StubServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;

@DoorTest
class GuardTest {

    private static final String ROOT = "/kukar/koperasi/tamu";

    @LocalServerPort
    private int port;
    @Value("${local.management.port}")
    private int managementPort;
    private final String token = Neighbours.memberOf("kukar", 6402);

    @BeforeEach
    void teachTheService() {
        Neighbours.COOPERATIVE.on(ROOT, request -> Neighbours.page("<p>tamu</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Tenant-Id", "x-tenant-slug", "X-User-Id", "X-Internal-Call", "X-Forwarded-For",
            "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "Forwarded", "X-Real-IP",
            "X-HTTP-Method-Override"})
    void aHeaderThatSpeaksFromInsideIsTakenOff(String header) {
        var answer = new Browser(port).get(ROOT, "Authorization", token, header, "6401");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Neighbours.seen(Neighbours.COOPERATIVE, ROOT).header(header)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kukar/../paser/koperasi", "/kukar/koperasi/..", "/kukar/koperasi/./tamu",
            "/kukar/%2e%2e/paser/koperasi", "/kukar/%2E%2E/operator", "/kukar/koperasi%2ftamu", "/kukar%2Fkoperasi",
            "/kukar/koperasi/%00", "/kukar/koperasi;x=1", "/kukar/koperasi%3bx", "/kukar;/koperasi", "//kukar/koperasi",
            "/kukar//koperasi", "/kukar/koperasi%5c..%5c", "/kukar/koperasi\\tamu", "/kukar/koperasi/%252e%252e",
            "/aset/../actuator/health", "/api/../actuator/health"})
    void aPathThatTwoReadersCouldReadDifferentlyIsRefused(String path) throws IOException {
        var before = Neighbours.COOPERATIVE.requests().size();

        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: lumbung.test\r\nAuthorization: " + token
                + "\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(Neighbours.COOPERATIVE.requests()).hasSize(before);
    }

    @Test
    void aRequestOfTwoLengthsIsRefused() throws IOException {
        var smuggled = "POST " + ROOT + " HTTP/1.1\r\nHost: lumbung.test\r\nAuthorization: " + token
                + "\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET " + ROOT
                + "?diselundupkan HTTP/1.1\r\nHost: x\r\nAuthorization: " + token + "\r\n\r\n";

        assertThat(raw(smuggled)).startsWith("HTTP/1.1 400");
        assertThat(Neighbours.asked(Neighbours.COOPERATIVE, ROOT + "?diselundupkan")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "TRACK"})
    void onlyKnownMethodsComeIn(String method) throws IOException {
        assertThat(raw(method + " " + ROOT + " HTTP/1.1\r\nHost: lumbung.test\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", ROOT, "/tiada-kabupaten/koperasi", "/operator", "/sw.js"})
    void everyAnswerTellsTheBrowserToTrustOnlyUs(String page) {
        var headers = new Browser(port).get(page, "Authorization", token).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).isEqualTo(
                "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self' "
                        + Neighbours.ISSUER.issuer().replace("/realms/lumbung", "")
                        + "; frame-ancestors 'none'; base-uri 'none'; object-src 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cache-Control")).isPresent();
        assertThat(headers.firstValue("Strict-Transport-Security")).as("only where TLS is").isEmpty();
    }

    @Test
    void aServiceCannotLoosenThePolicy() {
        Neighbours.COOPERATIVE.on(ROOT, request -> new Answer(200, "text/html", "",
                Map.of("Content-Security-Policy", "default-src *")));

        assertThat(new Browser(port).get(ROOT, "Authorization", token).headers().allValues("Content-Security-Policy"))
                .singleElement().asString().startsWith("default-src 'self'");
    }

    @Test
    void whatPeopleHaveSentInIsCaged() {
        Neighbours.COOPERATIVE.on(ROOT, request -> new Answer(200, "image/jpeg", "",
                Map.of("Content-Security-Policy", "default-src 'none'; sandbox", "Content-Disposition", "inline")));

        assertThat(new Browser(port).get(ROOT, "Authorization", token).headers().allValues("Content-Security-Policy"))
                .singleElement().asString().startsWith("default-src 'self'").endsWith("; sandbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/gateway/routes"})
    void theMainPortKnowsNoActuator(String path) {
        assertThat(new Browser(port).get(path).statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get(path, "Authorization", token).statusCode()).isEqualTo(404);
    }

    @Test
    void theManagementPortTellsHealthAndCountsButNoRoutes() {
        var operations = new Browser(managementPort);

        assertThat(operations.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(operations.get("/actuator/prometheus", "Accept", "text/plain").body())
                .contains("http_server_requests_seconds");
        assertThat(operations.get("/actuator/gateway/routes").statusCode()).isEqualTo(404);
        assertThat(operations.get("/actuator/env").statusCode()).isEqualTo(404);
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var line = new byte[64];
            var read = socket.getInputStream().readNBytes(line, 0, 12);
            return new String(line, 0, read, StandardCharsets.ISO_8859_1);
        }
    }
}
