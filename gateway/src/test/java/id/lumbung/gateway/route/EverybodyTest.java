package id.lumbung.gateway.route;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.lumbung.gateway.Browser;
import id.lumbung.gateway.DoorTest;
import id.lumbung.gateway.Neighbours;

import static org.assertj.core.api.Assertions.assertThat;

/// The one place of a service that strangers reach.
@DoorTest
class EverybodyTest {

    private static final String CODE = "/verifikasi/AQAZAgGX8MVaDnzEpvINfFtNahHvv73-4mAbcdefghijklmn";

    @LocalServerPort
    private int port;

    @BeforeEach
    void teachTheService() {
        Neighbours.COOPERATIVE.on(CODE, request -> Neighbours.page("<p>tercatat</p>"));
    }

    @Test
    void aStrangerReachesItWithoutASessionAndIsNotAskedToSignIn() {
        var stranger = new Browser(port);
        var answer = stranger.get(CODE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("tercatat");
        assertThat(stranger.cookies()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void aCertificateIsProvenByTheServiceThatIssuedIt() {
        var certificate = "/verifikasi/sertifikat/AQAZAgGX8MVaDnzEpvINfFtNahHvv73-4mAbcdefghijklmn";
        Neighbours.MENTORING.on(certificate, request -> Neighbours.page("<p>benar</p>"));

        assertThat(new Browser(port).get(certificate).body()).contains("benar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Cookie", "X-Tenant-Id", "X-User-Id", "X-Forwarded-For"})
    void whoAsksIsNotPassedOn(String header) {
        var token = header.equals("Authorization") ? Neighbours.memberOf("kukar", 6402) : "SESSION=6402";
        assertThat(new Browser(port).get(CODE, header, token).statusCode()).isEqualTo(200);
        assertThat(Neighbours.seen(Neighbours.COOPERATIVE, CODE).header(header)).isNull();
    }

    @Test
    void aTokenThatIsNoTokenDoesNotMatterHere() {
        assertThat(new Browser(port).get(CODE, "Authorization", "Bearer no.such.token").statusCode()).isEqualTo(200);
    }

    @Test
    void nothingCanBeSentThere() {
        var before = Neighbours.COOPERATIVE.requests().size();

        assertThat(new Browser(port).post(CODE).statusCode()).isEqualTo(404);
        assertThat(Neighbours.COOPERATIVE.requests()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verifikasi/../kukar/koperasi", "/verifikasi/%2e%2e/kukar/koperasi",
            "/verifikasi;/kukar/koperasi", "/verifikasi//kukar/koperasi", "/VERIFIKASI/kukar"})
    void itLeadsNowhereElse(String path) {
        var before = Neighbours.COOPERATIVE.requests().size();

        assertThat(new Browser(port).get(path).statusCode()).isIn(400, 404);
        assertThat(Neighbours.COOPERATIVE.requests()).hasSize(before);
    }

    @Test
    void aRegencyCannotBeReachedThroughIt() {
        Neighbours.COOPERATIVE.on("/verifikasi/kukar/koperasi", request -> Neighbours.page("<p>x</p>"));
        new Browser(port).get("/verifikasi/kukar/koperasi", "Authorization", Neighbours.memberOf("kukar", 6402));

        assertThat(Neighbours.seen(Neighbours.COOPERATIVE, "/verifikasi/kukar/koperasi").header("Authorization"))
                .as("the service is asked as by a stranger").isNull();
    }
}
