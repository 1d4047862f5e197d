package id.lumbung.platform.identity;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

import id.lumbung.testing.identity.TokenIssuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SigningKeysTest {

    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void whoeverHasSignedInGoesOnWorkingWhileTheIssuerIsAway() throws InterruptedException {
        var issuer = TokenIssuer.start();
        var decoder = decoder(issuer, SOON, LONG);
        var token = issuer.token().subject("siti").sign();
        assertThat(decoder.decode(token).getSubject()).isEqualTo("siti");
        issuer.close();
        Thread.sleep(SOON.multipliedBy(3)); // the keys are due to be read again, and cannot be
        assertThat(decoder.decode(token).getSubject()).isEqualTo("siti");
    }

    @Test
    void keysThatWereNeverReadOrTooLongAgoSayThatNobodyKnowsInsteadOfThatTheTokenIsBad() throws InterruptedException {
        var issuer = TokenIssuer.start();
        var token = issuer.token().sign();
        var brief = decoder(issuer, SOON, SOON);
        brief.decode(token);
        issuer.close();
        Thread.sleep(SOON.multipliedBy(3));
        assertThatThrownBy(() -> brief.decode(token)).isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoder(issuer, SOON, LONG).decode(token)).isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    @Test
    void aTokenOfAnotherIssuerIsBadHoweverOftenItComes() {
        try (var issuer = TokenIssuer.start(); var other = TokenIssuer.start()) {
            var decoder = decoder(issuer, LONG, LONG);
            for (var attempt = 0; attempt < 5; attempt++) { // more often than the keys may be read for it
                assertThatThrownBy(() -> decoder.decode(issuer.token().signedBy(other).sign()))
                        .isInstanceOf(BadJwtException.class);
            }
            assertThatThrownBy(() -> decoder.decode(issuer.token().audience("lain").sign()))
                    .isInstanceOf(BadJwtException.class);
            assertThatThrownBy(() -> decoder.decode(issuer.token().claimingIssuer("https://lain.example").sign()))
                    .isInstanceOf(BadJwtException.class);
            assertThatThrownBy(() -> decoder.decode(issuer.token().expired().sign()))
                    .isInstanceOf(BadJwtException.class);
        }
    }

    private static JwtDecoder decoder(TokenIssuer issuer, Duration lifetime, Duration outage) {
        return new SigningKeys(URI.create(issuer.issuer() + "/certs"), lifetime, lifetime.dividedBy(2), outage)
                .decoder(issuer.issuer(), "lumbung");
    }
}
