package id.lumbung.gateway.session;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;

import id.lumbung.gateway.Hands;
import id.lumbung.gateway.answer.Refused;
import id.lumbung.testing.http.StubServer;
import id.lumbung.testing.http.StubServer.Answer;
import id.lumbung.testing.identity.TokenIssuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SigningKeysTest {

    private static final TokenIssuer ISSUER = TokenIssuer.shared();

    private final StubServer shown = StubServer.start();
    private final Hands clock = new Hands(Instant.now());
    private final SigningKeys keys = new SigningKeys(WebClient.create(), shown.url() + "/certs", clock);
    private final ReactiveJwtDecoder decoder = keys.decoder(ISSUER.issuer(), "lumbung");

    @AfterEach
    void stop() {
        shown.close();
    }

    @Test
    void whoeverInventsKeysDoesNotHammerTheIssuer() {
        shown.json("/certs", keysOf(ISSUER));
        keys.keepFresh().block();
        for (var one = 0; one < 50; one++) {
            assertThatThrownBy(() -> decoder.decode(invented()).block()).isInstanceOf(BadJwtException.class);
        }
        assertThat(shown.requests()).hasSize(1);

        clock.turn(SigningKeys.APART);
        for (var one = 0; one < 50; one++) {
            assertThatThrownBy(() -> decoder.decode(invented()).block()).isInstanceOf(BadJwtException.class);
        }
        assertThat(shown.requests()).hasSize(2);
        assertThat(decoder.decode(ISSUER.token().subject("siti").sign()).block().getSubject()).isEqualTo("siti");
    }

    @Test
    void aKeyThatIsNewIsKnownAtOnce() {
        try (var next = TokenIssuer.start()) {
            shown.json("/certs", keysOf(ISSUER));
            keys.keepFresh().block();
            shown.json("/certs", keysOf(next));
            clock.turn(SigningKeys.APART);

            assertThat(decoder.decode(ISSUER.token().signedBy(next).claimingIssuer(ISSUER.issuer()).sign()).block())
                    .isNotNull();
        }
    }

    @Test
    void aKeyThatWasWithdrawnIsRefusedAfterTheLifetime() {
        var token = ISSUER.token().sign();
        shown.json("/certs", keysOf(ISSUER));
        keys.keepFresh().block();
        try (var next = TokenIssuer.start()) {
            shown.json("/certs", keysOf(next));
        }
        keys.keepFresh().block();
        assertThat(decoder.decode(token).block()).isNotNull();

        clock.turn(SigningKeys.LIFETIME);
        keys.keepFresh().block();
        assertThatThrownBy(() -> decoder.decode(token).block()).isInstanceOf(BadJwtException.class);
    }

    @Test
    void whileNoKeysAreKnownNobodyIsCalledALiarAndThenTheyAre() {
        var token = ISSUER.token().sign();
        shown.on("/certs", request -> Answer.status(503));
        for (var one = 0; one < 5; one++) { // more often than they may be read
            assertNobodyKnows(token);
            assertNobodyKnows(invented());
        }
        assertThat(shown.requests()).hasSize(1);

        shown.json("/certs", keysOf(ISSUER));
        clock.turn(SigningKeys.APART);
        assertThat(decoder.decode(token).block()).isNotNull();
    }

    @Test
    void whoeverHasSignedInGoesOnWorkingWhileTheIssuerIsAwayButNotForEver() {
        var token = ISSUER.token().sign();
        shown.json("/certs", keysOf(ISSUER));
        keys.keepFresh().block();
        for (var odd : new Answer[]{Answer.status(503), Answer.json("<p>sebentar</p>"), Answer.status(204)}) {
            shown.on("/certs", request -> odd);
            clock.turn(SigningKeys.LIFETIME);
            keys.keepFresh().block();
            assertThat(decoder.decode(token).block()).isNotNull();
        }
        clock.turn(SigningKeys.OUTAGE.minus(SigningKeys.LIFETIME.multipliedBy(3)));
        assertNobodyKnows(token);
    }

    private void assertNobodyKnows(String token) {
        assertThatThrownBy(() -> decoder.decode(token).block(Duration.ofSeconds(10)))
                .isInstanceOf(IllegalStateException.class).cause().isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).status().value()).isEqualTo(503);
    }

    /// A token of a key that nobody has.
    private static String invented() {
        var parts = ISSUER.token().sign().split("\\.");
        var header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + UUID.randomUUID() + "\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[1] + "." + parts[2];
    }

    private static String keysOf(TokenIssuer issuer) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(issuer.issuer() + "/certs")).build(),
                    BodyHandlers.ofString()).body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
