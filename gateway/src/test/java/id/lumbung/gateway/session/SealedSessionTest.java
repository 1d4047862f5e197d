package id.lumbung.gateway.session;

import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.session.MapSession;

import id.lumbung.gateway.Origin;
import id.lumbung.gateway.session.SealedSession.Change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealedSessionTest {

    private static final String KEY = key(1);
    private static final String NEXT_KEY = key(2);

    private final SessionValues values = new SessionValues();
    private final Seals seals = Seals.of(new SessionKeys(KEY, ""));

    @Test
    void whatASignInLeavesInASessionComesBackAsItWasWhateverTheProviderTold() throws Exception {
        var all = new OidcIdToken("id.token.of-sari", Instant.EPOCH, Instant.EPOCH.plusSeconds(300),
                Map.of("sub", "sari", "iss", issuer(), "organization", new Properties()));
        var access = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "access", Instant.EPOCH,
                Instant.EPOCH.plusSeconds(300), Set.of("openid"));
        var registration = new Registration().registrations(
                new Identity(URI.create("http://lumbung.test"), URI.create("http://lumbung.test"),
                        URI.create("http://lumbung.test"), "secret"),
                new Origin(URI.create("http://lumbung.test"))).findByRegistrationId(Registration.ID).block();
        var person = new Registration().whoSignedIn().loadUser(new OidcUserRequest(registration, access, all)).block();
        var context = new SecurityContextImpl(
                new OAuth2AuthenticationToken(person, person.getAuthorities(), Registration.ID));
        var request = OAuth2AuthorizationRequest.authorizationCode().authorizationUri("http://lumbung.test/auth")
                .clientId("gateway").state("state").scopes(Set.of("openid"))
                .attributes(Map.of("code_verifier", "verifier", "nonce", "nonce"))
                .additionalParameters(Map.of("code_challenge", "challenge")).build();
        var held = TokensHeld.Held.of(new OAuth2AuthorizedClient(registration, "sari", access,
                new OAuth2RefreshToken("refresh", Instant.EPOCH)));
        var kept = new MapSession();
        var session = SealedSession.made(kept, seals, values);
        session.setAttribute("context", context);
        session.setAttribute("request", request);
        session.setAttribute("tokens", held);
        session.setAttribute("page", "/kukar/koperasi");

        var found = SealedSession.found(kept, seals, values);

        assertThat(found.<SecurityContext>getAttribute("context")).usingRecursiveComparison().isEqualTo(context);
        assertThat(found.<OAuth2AuthorizationRequest>getAttribute("request")).usingRecursiveComparison()
                .isEqualTo(request);
        assertThat(found.<TokensHeld.Held>getAttribute("tokens")).isEqualTo(held);
        assertThat(found.<String>getAttribute("page")).isEqualTo("/kukar/koperasi");
        assertThat(found.change()).isEqualTo(Change.NOTHING);
    }

    @Test
    void whoeverLooksIntoTheMemoryReadsNothing() {
        var kept = new MapSession();
        SealedSession.made(kept, seals, values).setAttribute("page", "/kukar/koperasi");

        assertThat(new String(kept.<byte[]>getRequiredAttribute("page"), StandardCharsets.ISO_8859_1))
                .doesNotContain("kukar", "page");
    }

    @Test
    void aSessionCopiedUnderAnotherNameOpensForNobody() {
        var kept = session("/kukar/koperasi");
        var thief = new MapSession();
        thief.setAttribute("page", kept.getRequiredAttribute("page"));

        assertThatThrownBy(() -> SealedSession.found(thief, seals, values)).isInstanceOf(Seals.Broken.class);
    }

    @Test
    void anAttributeTakesNoOthersPlace() {
        var kept = session("/kukar/koperasi");
        kept.setAttribute("context", kept.getRequiredAttribute("page"));

        assertThatThrownBy(() -> SealedSession.found(kept, seals, values)).isInstanceOf(Seals.Broken.class);
    }

    @Test
    void oneBitChangedIsNoticed() {
        var kept = session("/kukar/koperasi");
        var closed = kept.<byte[]>getRequiredAttribute("page");
        closed[closed.length - 1] ^= 1;

        assertThatThrownBy(() -> SealedSession.found(kept, seals, values)).isInstanceOf(Seals.Broken.class);
    }

    @Test
    void aSessionThatTakesAnotherNameIsClosedForThatName() {
        var kept = session("/kukar/koperasi");
        var session = SealedSession.found(kept, seals, values);
        session.changeSessionId();

        assertThat(session.change()).isEqualTo(Change.RENAMED);
        assertThat(SealedSession.found(kept, seals, values).<String>getAttribute("page")).isEqualTo("/kukar/koperasi");
    }

    @Test
    void aKeyIsChangedWithoutASessionLost() {
        var kept = session("/kukar/koperasi");
        var knowsBoth = Seals.of(new SessionKeys(NEXT_KEY, KEY));
        var onlyNext = Seals.of(new SessionKeys(NEXT_KEY, ""));
        assertThatThrownBy(() -> SealedSession.found(kept, onlyNext, values)).isInstanceOf(Seals.Broken.class);

        assertThat(SealedSession.found(kept, knowsBoth, values).change()).as("is written again").isEqualTo(
                Change.ALTERED);

        assertThat(SealedSession.found(kept, onlyNext, values).<String>getAttribute("page"))
                .isEqualTo("/kukar/koperasi");
    }

    @Test
    void aKeyThatIsNoneIsRefusedAtTheStart() {
        assertThatThrownBy(() -> Seals.of(new SessionKeys("", ""))).hasMessageContaining("lumbung.session.key");
        assertThatThrownBy(() -> Seals.of(new SessionKeys("c2hvcnQ=", ""))).hasMessageContaining("32 bytes");
    }

    @Test
    void lookingAtAPageIsWrittenDownOnceAMinute() {
        var kept = session("/kukar/koperasi");
        var session = SealedSession.found(kept, seals, values);
        session.setLastAccessedTime(kept.getLastAccessedTime().plusSeconds(50));
        assertThat(session.change()).isEqualTo(Change.NOTHING);
        session.setLastAccessedTime(kept.getLastAccessedTime().plusSeconds(70));
        assertThat(session.change()).isEqualTo(Change.LOOKED_AT);
        session.setMaxInactiveInterval(Duration.ofMinutes(15));
        assertThat(session.change()).isEqualTo(Change.ALTERED);
    }

    @Test
    void noClassButThoseOfASignInIsReadBack() {
        for (var name : List.of("java.util.concurrent.atomic.AtomicReference", "javax.swing.JEditorPane",
                "org.springframework.context.support.ClassPathXmlApplicationContext", "java.io.File")) {
            var json = "{\"@class\":\"" + name + "\"}";
            assertThatThrownBy(() -> values.read(json.getBytes(StandardCharsets.UTF_8))).as(name)
                    .isInstanceOf(Seals.Broken.class);
        }
    }

    private MapSession session(String page) {
        var kept = new MapSession();
        SealedSession.made(kept, seals, values).setAttribute("page", page);
        return kept;
    }

    private static URL issuer() throws Exception {
        return URI.create("http://lumbung.test/realms/lumbung").toURL();
    }

    private static String key(int fill) {
        var key = new byte[32];
        java.util.Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
