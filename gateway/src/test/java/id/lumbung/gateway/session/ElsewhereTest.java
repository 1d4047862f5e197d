package id.lumbung.gateway.session;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import id.lumbung.gateway.Browser;
import id.lumbung.gateway.DoorTest;
import id.lumbung.gateway.Neighbours;

import static org.assertj.core.api.Assertions.assertThat;

/// A gateway under TLS whose identity provider is away.
@DoorTest
@TestPropertySource(properties = {"lumbung.origin=https://lumbung.test",
        "lumbung.identity.backchannel=http://127.0.0.1:1",
        "lumbung.upstreams.mentoring=http://127.0.0.1:1"})
@DirtiesContext
class ElsewhereTest {

    @LocalServerPort
    private int port;

    @Test
    void theGatewayStartsAndGreetsWhileTheProviderIsAway() {
        assertThat(new Browser(port).get("/").statusCode()).isEqualTo(200);
        assertThat(Browser.location(new Browser(port).get("/oauth2/authorization/lumbung")))
                .contains("redirect_uri=https://lumbung.test/login/oauth2/code/lumbung");
    }

    @Test
    void underTlsTheCookieIsBoundToThisHostAndTheBrowserStaysWithTls() {
        var answer = new Browser(port).get("/kukar/koperasi");

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-LUMBUNG=").contains("Secure", "Path=/", "SameSite=Lax").doesNotContain("Domain");
        assertThat(answer.headers().firstValue("Strict-Transport-Security").orElseThrow()).contains("max-age=31536000");
    }

    @Test
    void whileTheProvidersKeysAreOutOfReachNobodyIsCalledALiar() {
        var answer = new Browser(port).get("/kukar/koperasi", "Authorization", Neighbours.memberOf("kukar", 6402));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("sedang tidak dapat dihubungi");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
}
