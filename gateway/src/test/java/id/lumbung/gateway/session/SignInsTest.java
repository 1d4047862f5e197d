package id.lumbung.gateway.session;

import java.net.URI;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.gateway.Browser;
import id.lumbung.gateway.DoorTest;
import id.lumbung.gateway.Neighbours;
import id.lumbung.testing.identity.TokenOf;

import static id.lumbung.gateway.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

/// A sign-in that fails says whose fault it was: to the person, and to whoever may be woken.
@DoorTest
class SignInsTest {

    private static final Supplier<TokenOf> SARI = () -> Neighbours.ISSUER.token().subject("sari")
            .member("kukar", 6402, "pengurus");

    @LocalServerPort
    private int port;
    @Autowired
    private MeterRegistry meters;

    @Test
    void whoeverIsLedToTheProviderAndComesBackIsCountedTwice() {
        var begun = meters.get("lumbung.gateway.sign.ins.begun").counter();
        var before = begun.count();
        var ok = count("ok");

        new Browser(port).signIn("/kukar/koperasi", SARI);

        assertThat(begun.count()).isEqualTo(before + 1);
        assertThat(count("ok")).isEqualTo(ok + 1);
    }

    @Test
    void aPersonWhoTurnsBackOrComesTwiceIsNoFaultOfOurs() {
        var failed = count("failed");
        var refused = count("refused");
        var browser = new Browser(port);
        var back = URI.create(location(browser.get(location(browser.get("/kukar/koperasi")))));
        var state = back.getQuery().replaceAll(".*[?&]?state=([^&]*).*", "$1");

        assertThat(browser.get("/login/oauth2/code/lumbung?error=access_denied&state=" + state).statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/login/oauth2/code/lumbung?code=again&state=" + state).statusCode()).isEqualTo(403);

        assertThat(count("refused")).isEqualTo(refused + 2);
        assertThat(count("failed")).isEqualTo(failed);
    }

    @Test
    void aProviderThatDoesNotKeepItsWordIsOurs() {
        var failed = count("failed");
        var browser = new Browser(port);
        var toProvider = URI.create(location(browser.get(location(browser.get("/kukar/koperasi")))));
        Neighbours.PROVIDER.troubled(true);
        try {
            var answer = browser.get(Neighbours.PROVIDER.approve(toProvider, SARI));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("bukan karena kata sandi Anda");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        } finally {
            Neighbours.PROVIDER.troubled(false);
        }
        assertThat(count("failed")).isEqualTo(failed + 1);
    }

    private double count(String outcome) {
        return meters.get("lumbung.gateway.sign.ins").tag("outcome", outcome).counter().count();
    }
}
