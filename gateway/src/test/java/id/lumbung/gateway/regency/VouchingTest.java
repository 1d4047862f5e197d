package id.lumbung.gateway.regency;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.gateway.Browser;
import id.lumbung.gateway.DoorTest;
import id.lumbung.gateway.Neighbours;
import id.lumbung.testing.http.StubServer.Answer;
import id.lumbung.testing.identity.TokenOf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DoorTest
class VouchingTest {

    @Autowired
    private MeterRegistry meters;
    @LocalServerPort
    private int port;

    @BeforeEach
    void teachTheServices() {
        for (var slug : List.of("kukar", "paser", "berau")) {
            Neighbours.COOPERATIVE.on("/" + slug + "/koperasi", request -> Neighbours.page("<p>kas</p>"));
            Neighbours.COOPERATIVE.on("/" + slug + "/api/cooperatives", request -> Answer.json("[]"));
        }
        Neighbours.TENANT.on("/operator/wilayah", request -> Neighbours.page("<p>wilayah</p>"));
        Neighbours.TENANT.on("/api/regencies", request -> Answer.json("[]"));
    }

    @Test
    void ownRegencyIsOpenAndTheNextOneIsNot() {
        var ofKukar = token().member("kukar", 6402, "pengurus");

        assertThat(open("/kukar/koperasi", ofKukar).statusCode()).isEqualTo(200);
        assertThat(open("/kukar/api/cooperatives", ofKukar).statusCode()).isEqualTo(200);
        assertThat(open("/paser/api/cooperatives", ofKukar).statusCode()).isEqualTo(403);
        assertThat(open("/paser/koperasi", ofKukar).body()).contains("Anda tidak terdaftar di Paser");
    }

    @Test
    void aPersonOfTwoRegenciesUsesTwoPaths() {
        var ofBoth = token().member("kukar", 6402, "pendamping").member("paser", 6401, "anggota");

        assertThat(open("/kukar/koperasi", ofBoth).statusCode()).isEqualTo(200);
        assertThat(open("/paser/koperasi", ofBoth).statusCode()).isEqualTo(200);
    }

    @Test
    void anAttemptAtAnotherRegencyIsCountedForThatRegency() {
        var before = attempts("paser");

        open("/paser/koperasi", token().member("kukar", 6402, "pengurus"));

        assertThat(attempts("paser")).isEqualTo(before + 1);
    }

    @Test
    void aMissingClaimIsANo() {
        assertThat(open("/kukar/koperasi", token()).statusCode()).isEqualTo(403);
        assertThat(open("/kukar/koperasi", token().realmRole("nasional")).statusCode()).isEqualTo(403);
    }

    @Test
    void theSlugAloneIsNotEnough() {
        assertThat(open("/kukar/koperasi", token().member("kukar", 6401, "pengurus")).statusCode()).isEqualTo(403);
    }

    @Test
    void aClaimWordedDifferentlyIsANo() {
        for (Object odd : List.of("kukar", List.of("kukar"), Map.of("kukar", List.of()), Map.of("kukar", Map.of()),
                Map.of("kukar", Map.of("kode", "6402")), Map.of("kukar", Map.of("kode", List.of(6402))))) {
            assertThat(open("/kukar/koperasi", token().claim("organization", odd)).statusCode())
                    .as("organization: %s", odd).isEqualTo(403);
        }
    }

    @Test
    void aSuspendedRegencySaysWhyToItsOwnPeopleOnly() {
        var own = open("/berau/koperasi", token().member("berau", 6403, "pengurus"));
        var foreign = open("/berau/koperasi", token().member("kukar", 6402, "pengurus"));

        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.body()).contains("Berau", "Audit Inspektorat");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).doesNotContain("Audit Inspektorat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tiada/koperasi", "/tiada", "/KUKAR/koperasi", "/k\u0075kar2/koperasi",
            "/masuk/koperasi", "/error", "/favicon.ico", "/robots.txt", "/v3/api-docs"})
    void anUnknownPlaceIsAFriendlyPageForEverybody(String path) {
        var stranger = new Browser(port).get(path);

        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(stranger.body()).contains("Maaf", "lumbung.css");
        assertThat(open(path, token().member("kukar", 6402, "pengurus")).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/operator/koperasi", "/api/koperasi", "/login/koperasi", "/aset/koperasi",
            "/logout/koperasi",
            "/oauth2/koperasi"})
    void aReservedWordIsNeverARegency(String path) {
        var before = Neighbours.COOPERATIVE.requests().size();

        assertThat(open(path, token().member(path.split("/")[1], 6402, "pengurus")).statusCode()).isIn(403, 404);
        assertThat(Neighbours.COOPERATIVE.requests()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({"/operator/wilayah, 200", "/api/regencies, 200", "/kukar/koperasi, 403", "/kukar/api/cooperatives, 403",
            "/kukar, 403"})
    void anOperatorRunsThePlatformAndReadsNoBooks(String path, int status) {
        assertThat(open(path, token().realmRole("operator")).statusCode()).isEqualTo(status);
        assertThat(open(path, token().realmRole("operator").member("kukar", 6402, "dinas-admin")).statusCode())
                .isEqualTo(status);
    }

    @Test
    void anOperatorWhomTheDinasLetsLookPassesAsLongAsItDoes() {
        var leave = new AtomicReference<>(Answer.json("{\"until\":\"2030-01-01T00:00:00Z\",\"requests\":[]}"));
        Neighbours.TENANT.on("/api/regencies/kukar/support", request -> leave.get());
        var operator = token().realmRole("operator");

        assertThat(open("/kukar/koperasi", operator).statusCode()).isEqualTo(200);
        assertThat(Neighbours.seen(Neighbours.TENANT, "/api/regencies/kukar/support").header("Authorization"))
                .as("asked as herself").startsWith("Bearer ey");
        assertThat(open("/paser/koperasi", operator).statusCode()).as("the neighbour did not").isEqualTo(403);

        leave.set(Answer.json("{\"until\":null,\"requests\":[]}"));
        assertThat(open("/kukar/koperasi", operator).statusCode()).as("taken back").isEqualTo(403);
        leave.set(Answer.status(204));
        assertThat(open("/kukar/koperasi", operator).statusCode()).as("nothing was said").isEqualTo(403);
        leave.set(Answer.status(500));
        assertThat(open("/kukar/koperasi", operator).statusCode()).as("nobody knows").isEqualTo(503);
        Neighbours.TENANT.on("/api/regencies/kukar/support", request -> Answer.status(404));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/operator/wilayah", "/api/regencies", "/api/catalogue", "/api/docs/tenant"})
    void nobodyElseDoesTheOperatorsWork(String path) {
        assertThat(open(path, token().member("kukar", 6402, "dinas-admin")).statusCode()).isEqualTo(403);
        assertThat(open(path, token().realmRole("nasional")).statusCode()).isEqualTo(403);
    }

    @Test
    void aRegencyOnboardedAMomentAgoIsOpenWithinSeconds() {
        Neighbours.COOPERATIVE.on("/kutim/koperasi", request -> Neighbours.page("<p>kas</p>"));
        Neighbours.TENANT.json("/api/catalogue", Neighbours.CATALOGUE.replace("]",
                ",{\"code\":6408,\"slug\":\"kutim\",\"name\":\"Kutai Timur\",\"zone\":\"Asia/Makassar\",\"active\":true}]"));
        try {
            await().atMost(Duration.ofSeconds(4)).untilAsserted(() -> assertThat(
                    open("/kutim/koperasi", token().member("kutim", 6408, "pengurus")).statusCode()).isEqualTo(200));
        } finally {
            Neighbours.TENANT.json("/api/catalogue", Neighbours.CATALOGUE);
        }
    }

    private HttpResponse<String> open(String path, TokenOf token) {
        return new Browser(port).get(path, "Authorization", "Bearer " + token.sign());
    }

    private double attempts(String slug) {
        return meters.counter("lumbung.gateway.cross.tenant", "regency", slug).count();
    }

    private static TokenOf token() {
        return Neighbours.ISSUER.token();
    }
}
