package id.lumbung.platform.identity;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

import id.lumbung.testing.http.StubServer;
import id.lumbung.testing.identity.TokenIssuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

class SigningKeysTest {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void whoeverHasSignedInGoesOnWorkingWhileTheIssuerIsAway() throws InterruptedException {
        var issuer = TokenIssuer.start();
        var decoder = decoder(issuer, SOON, LONG);
        var token = issuer.token().subject("siti").sign();
        assertThat(decoder.decode(token).getSubject()).isEqualTo("siti");
        issuer.close();
        Thread.sleep(SOON.plusMillis(100)); // the keys are due to be read again, and cannot be
        assertThat(decoder.decode(token).getSubject()).isEqualTo("siti");
    }

    @Test
    void keysThatWereNeverReadOrTooLongAgoSayThatNobodyKnowsInsteadOfThatTheTokenIsBad() throws InterruptedException {
        var issuer = TokenIssuer.start();
        var token = issuer.token().sign();
        var brief = decoder(issuer, SOON, SOON);
        brief.decode(token);
        issuer.close();
        Thread.sleep(SOON.plusMillis(100));
        assertThatThrownBy(() -> brief.decode(token)).isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoder(issuer, SOON, LONG).decode(token)).isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    @Test
    void nobodyIsSentAwayForABadTokenBeforeTheKeysWereRead() throws Exception {
        var issuer = TokenIssuer.start();
        var token = issuer.token().sign();
        issuer.close();
        var decoder = decoder(issuer, LONG, LONG);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = IntStream.range(0, 20)
                    .mapToObj(_ -> people.submit(() -> catchThrowable(() -> decoder.decode(token)))).toList();
            for (var one : told) { // also who comes when the keys are not asked for again so soon
                assertThat(one.get()).isInstanceOf(JwtException.class).isNotInstanceOf(BadJwtException.class);
            }
        }
    }

    @Test
    void nobodyWaitsWhileAnIssuerThatHangsIsAskedAgain() throws Exception {
        var lifetime = Duration.ofSeconds(2);
        var answers = new CountDownLatch(1);
        try (var issuer = TokenIssuer.start(); var slow = StubServer.start()) {
            slow.on("/certs", _ -> {
                if (slow.requests().size() > 1) {
                    await(answers);
                }
                return StubServer.Answer.json(issuer.publicKeys());
            });
            var decoder = new SigningKeys(URI.create(slow.url() + "/certs"), lifetime, lifetime.dividedBy(2), LONG)
                    .decoder(issuer.issuer(), "lumbung");
            var token = issuer.token().subject("siti").sign();
            while (slow.requests().size() < 2) {
                assertThat(decoder.decode(token).getSubject()).isEqualTo("siti");
                Thread.sleep(10);
            }
            assertThat(decoder.decode(token).getSubject()).isEqualTo("siti");
            answers.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
