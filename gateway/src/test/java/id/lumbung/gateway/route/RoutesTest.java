package id.lumbung.gateway.route;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import reactor.core.publisher.Flux;

import id.lumbung.gateway.DoorTest;
import id.lumbung.gateway.Neighbours;
import id.lumbung.testing.http.StubServer;
import id.lumbung.testing.http.StubServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;

@DoorTest
class RoutesTest {

    private final String token = Neighbours.memberOf("kukar", 6402);
    private WebTestClient door;

    @BeforeEach
    void standAtTheDoor(@LocalServerPort int port) {
        door = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(30)).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kukar/koperasi", "/kukar/koperasi/1/kas", "/kukar/legalitas",
            "/kukar/api/legality/board", "/kukar/api/cooperatives",
            "/kukar/api/cooperatives/1",
            "/kukar/api/villages", "/kukar/pemberitahuan",
            "/kukar/pemberitahuan/koperasi", "/kukar/api/notices/koperasi"})
    void cooperativeServiceAnswersForCooperatives(String path) {
        reaches(Neighbours.COOPERATIVE, path, Neighbours.memberOf("kukar", 6402));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kukar/meja", "/kukar/meja/baru", "/kukar/api/tickets", "/kukar/kunjungan",
            "/kukar/pendamping/baru", "/kukar/prioritas", "/kukar/permasalahan", "/kukar/dasbor", "/kukar/dasbor/csv",
            "/kukar/api/dashboard/mandek", "/kukar/api/visits",
            "/kukar/api/mentors", "/kukar/pemberitahuan/meja/jumlah", "/kukar/api/notices/meja"})
    void mentoringServiceAnswersForTheDesk(String path) {
        reaches(Neighbours.MENTORING, path, Neighbours.memberOf("kukar", 6402));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kukar/pengaturan", "/kukar/api/users", "/kukar/api/settings/logo",
            "/kukar/pemberitahuan/pengaturan", "/kukar/api/notices/pengaturan"})
    void tenantServiceAnswersForSettings(String path) {
        reaches(Neighbours.TENANT, path, Neighbours.memberOf("kukar", 6402));
    }

    @ParameterizedTest
    @CsvSource({"tenant", "cooperative", "mentoring"})
    void anOperatorReadsTheDescriptionOfEachService(String service) {
        neighbour(service).json("/v3/api-docs", "{\"openapi\":\"3.1.0\",\"of\":\"" + service + "\"}");

        door.get().uri("/api/docs/" + service)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Neighbours.ISSUER.token().realmRole("operator").sign())
                .exchange().expectStatus().isOk().expectBody().jsonPath("$.of").isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/operator", "/operator/wilayah", "/api/regencies"})
    void tenantServiceAnswersForOperators(String path) {
        reaches(Neighbours.TENANT, path, "Bearer " + Neighbours.ISSUER.token().realmRole("operator").sign());
    }

    @Test
    void aPathOfNoServiceIsAFriendlyPage() {
        door.get().uri("/kukar/tiada").header(HttpHeaders.AUTHORIZATION, token).accept(MediaType.TEXT_HTML).exchange()
                .expectStatus().isNotFound().expectBody(String.class).value(page -> assertThat(page).contains("Maaf"));
        door.get().uri("/kukar/api/tiada").header(HttpHeaders.AUTHORIZATION, token).exchange()
                .expectStatus().isNotFound().expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.code").isEqualTo("gateway.no-such-page")
                .jsonPath("$.type").isEqualTo("urn:lumbung:gateway.no-such-page")
                .jsonPath("$.title").isNotEmpty().jsonPath("$.status").isEqualTo(404).jsonPath("$.detail").isNotEmpty();
    }

    @Test
    void readingIsTriedOnceMore() {
        var asked = new CopyOnWriteArrayList<Long>();
        Neighbours.COOPERATIVE.on("/kukar/koperasi/goyah", request -> {
            asked.add(System.nanoTime());
            return asked.size() == 1 ? Answer.status(503) : Answer.json("{}");
        });

        door.get().uri("/kukar/koperasi/goyah").header(HttpHeaders.AUTHORIZATION, token).exchange()
                .expectStatus().isOk();
        assertThat(asked).hasSize(2);
        assertThat(Duration.ofNanos(asked.getLast() - asked.getFirst())).as("after a moment")
                .isGreaterThanOrEqualTo(Duration.ofMillis(90));
    }

    @Test
    void readingIsTriedOnceMoreAndNotForEver() {
        var asked = new AtomicInteger();
        Neighbours.COOPERATIVE.on("/kukar/koperasi/rusak", request -> {
            asked.incrementAndGet();
            return Answer.status(503);
        });

        door.get().uri("/kukar/koperasi/rusak").header(HttpHeaders.AUTHORIZATION, token).exchange()
                .expectStatus().isEqualTo(503);
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void writingIsNeverTriedTwice(String method) {
        var asked = new AtomicInteger();
        Neighbours.COOPERATIVE.on("/kukar/koperasi/setoran", request -> {
            asked.incrementAndGet();
            return Answer.status(503);
        });

        door.method(HttpMethod.valueOf(method)).uri("/kukar/koperasi/setoran")
                .header(HttpHeaders.AUTHORIZATION, token).exchange().expectStatus().isEqualTo(503);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aSlowServiceIsNotWaitedForAndNotAskedAgain() {
        var asked = new AtomicInteger();
        Neighbours.COOPERATIVE.on("/kukar/koperasi/lambat", request -> {
            asked.incrementAndGet();
            LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
            return Answer.json("{}");
        });

        door.get().uri("/kukar/koperasi/lambat").header(HttpHeaders.AUTHORIZATION, token).accept(MediaType.TEXT_HTML)
                .exchange().expectStatus().isEqualTo(504).expectBody(String.class)
                .value(page -> assertThat(page).contains("terlalu lama menjawab"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void aRedirectStaysInsideEvenWhenAServiceNamesItself() {
        Neighbours.COOPERATIVE.on("/kukar/koperasi/pindah", request -> new Answer(303, "text/html", "",
                Map.of("Location", Neighbours.COOPERATIVE.url() + "/kukar/koperasi?baru=1#atas")));
        Neighbours.COOPERATIVE.on("/kukar/koperasi/pindah-host", request -> new Answer(303, "text/html", "",
                Map.of("Location", "http://" + request.header("Host") + "/kukar/koperasi")));
        Neighbours.COOPERATIVE.on("/kukar/koperasi/keluar", request -> new Answer(303, "text/html", "",
                Map.of("Location", "https://simkopdes.test/x")));

        Neighbours.COOPERATIVE.on("/kukar/koperasi/pangkal", request -> new Answer(303, "text/html", "",
                Map.of("Location", Neighbours.COOPERATIVE.url() + "?baru=1")));

        redirects("/kukar/koperasi/pangkal", "/?baru=1");
        redirects("/kukar/koperasi/pindah", "/kukar/koperasi?baru=1#atas");
        redirects("/kukar/koperasi/pindah-host", "/kukar/koperasi");
        redirects("/kukar/koperasi/keluar", "https://simkopdes.test/x");
    }

    @Test
    void aRedirectNamesNoOtherHostForWantOfItsOwn() {
        var inside = Neighbours.COOPERATIVE.url() + "//elsewhere.test/masuk";
        Neighbours.COOPERATIVE.on("/kukar/koperasi/garis", request -> new Answer(303, "text/html", "",
                Map.of("Location", inside)));

        redirects("/kukar/koperasi/garis", inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kukar/koperasi/Bu Sari", "http://[/kukar", "/kukar?a={b}"})
    void aRedirectToNoAddressSpoilsNoAnswer(String location) {
        Neighbours.COOPERATIVE.on("/kukar/koperasi/aneh", request -> new Answer(303, "text/html", "",
                Map.of("Location", location)));

        redirects("/kukar/koperasi/aneh", location);
    }

    @Test
    void aBodyThatAnnouncesTooMuchIsRefusedUnread() {
        var before = Neighbours.COOPERATIVE.requests().size();

        sends("/kukar/api/cooperatives/impor", new byte[1024 * 1024 + 1]).expectStatus().isEqualTo(413)
                .expectBody().jsonPath("$.code").isEqualTo("gateway.body-too-large");
        assertThat(Neighbours.COOPERATIVE.requests()).hasSize(before);
    }

    @Test
    void whoSendsTwoHundredMegabytesIsToldSo(@LocalServerPort int port) throws Exception {
        var piece = new byte[1024 * 1024];
        var sent = BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(Collections.nCopies(200, piece)),
                200L * piece.length);
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = client.send(HttpRequest
                    .newBuilder(URI.create("http://127.0.0.1:" + port + "/kukar/koperasi/1/lampiran/berkas"))
                    .header("Authorization", token).header("Accept", "text/html").POST(sent).build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("terlalu besar", "10 MB");
        }
    }

    @Test
    void filesMayBeLargerWhereFilesAreTaken() {
        Neighbours.COOPERATIVE.on("/kukar/koperasi/berkas", request -> Answer.json("{}"));

        sends("/kukar/koperasi/berkas", new byte[5 * 1024 * 1024]).expectStatus().isOk();
        assertThat(Neighbours.seen(Neighbours.COOPERATIVE, "/kukar/koperasi/berkas").body()).hasSize(5 * 1024 * 1024);
        sends("/kukar/koperasi/berkas", new byte[10 * 1024 * 1024 + 65 * 1024]).expectStatus().isEqualTo(413)
                .expectBody(String.class).value(answer -> assertThat(answer).contains("Paling besar 10 MB"));
    }

    @Test
    void aFormWithAFileArrivesAsItWasSent() {
        var path = "/kukar/api/cooperatives/1/entries/2/files";
        Neighbours.COOPERATIVE.on(path, request -> Answer.json("{}"));
        var form = new MultipartBodyBuilder();
        form.part("kunci", "0197f0c5-5a0e-7cc4-a6f2-0d7c5b4d6a11");
        form.part("file", new ByteArrayResource("a".repeat(2 * 1024 * 1024).getBytes(StandardCharsets.US_ASCII)))
                .filename("nota.jpg");

        door.post().uri(path).header(HttpHeaders.AUTHORIZATION, token)
                .body(BodyInserters.fromMultipartData(form.build())).exchange().expectStatus().isOk();
        var sent = Neighbours.seen(Neighbours.COOPERATIVE, path);
        assertThat(sent.header("Content-Type")).startsWith("multipart/form-data;boundary=");
        assertThat(sent.body()).contains("name=\"kunci\"", "filename=\"nota.jpg\"").hasSizeGreaterThan(2 * 1024 * 1024);
    }

    @Test
    void aBodyThatAnnouncesNothingIsCounted() {
        Neighbours.COOPERATIVE.on("/kukar/api/cooperatives/aliran", request -> Answer.json("{}"));
        var pieces = Flux.range(0, 40).map(piece -> (DataBuffer) DefaultDataBufferFactory.sharedInstance
                .wrap(new byte[64 * 1024]));

        door.post().uri("/kukar/api/cooperatives/aliran").header(HttpHeaders.AUTHORIZATION, token)
                .body(BodyInserters.fromDataBuffers(pieces)).exchange().expectStatus().isEqualTo(413);
    }

    private WebTestClient.ResponseSpec sends(String path, byte[] body) {
        return door.post().uri(path).header(HttpHeaders.AUTHORIZATION, token).bodyValue(body).exchange();
    }

    private void redirects(String path, String location) {
        door.get().uri(path).header(HttpHeaders.AUTHORIZATION, token).exchange()
                .expectStatus().isSeeOther().expectHeader().valueEquals("Location", location);
    }

    private static StubServer neighbour(String service) {
        return switch (service) {
            case "tenant" -> Neighbours.TENANT;
            case "cooperative" -> Neighbours.COOPERATIVE;
            default -> Neighbours.MENTORING;
        };
    }

    private void reaches(StubServer service, String path, String token) {
        service.on(path, request -> Answer.json("{\"here\":true}"));

        door.get().uri(path).header(HttpHeaders.AUTHORIZATION, token).exchange()
                .expectStatus().isOk().expectBody().jsonPath("$.here").isEqualTo(true);

        assertThat(Neighbours.seen(service, path).header("Authorization")).isEqualTo(token);
    }
}
