package id.lumbung.gateway.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import static org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME;

/// Tokens live in the session and die with it; a store by person would mix two sessions of the same person. Only they
/// are kept: this gateway's own secret is in its settings, and a session that remembered it would outlive its change.
@Component
class TokensHeld implements ServerOAuth2AuthorizedClientRepository {

    /// @param issued when the access token was given
    /// @param expires when it runs out
    /// @param renewed when the refresh token was given
    record Held(String access, @Nullable Instant issued, @Nullable Instant expires, List<String> scopes,
            @Nullable String refresh, @Nullable Instant renewed) {

        static Held of(OAuth2AuthorizedClient client) {
            var access = client.getAccessToken();
            var refresh = client.getRefreshToken();
            return new Held(access.getTokenValue(), access.getIssuedAt(), access.getExpiresAt(),
                    new ArrayList<>(access.getScopes()),
                    refresh == null ? null : refresh.getTokenValue(), refresh == null ? null : refresh.getIssuedAt());
        }

        OAuth2AuthorizedClient of(ClientRegistration registration, String person) {
            return new OAuth2AuthorizedClient(registration, person,
                    new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, access, issued, expires,
                            Set.copyOf(scopes)),
                    refresh == null ? null : new OAuth2RefreshToken(refresh, renewed));
        }

        @Override
        public String toString() {
            return "Held[***]";
        }
    }

    static final String ATTRIBUTE = TokensHeld.class.getName();

    private final ReactiveClientRegistrationRepository registrations;

    TokensHeld(ReactiveClientRegistrationRepository registrations) {
        this.registrations = registrations;
    }

    /// What this request found in its session.
    Mono<Held> of(ServerWebExchange exchange) {
        return exchange.getSession().mapNotNull(session -> session.getAttribute(ATTRIBUTE));
    }

    @Override
    @SuppressWarnings("unchecked") // the caller names the one type that there is
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(String registration, Authentication person,
            ServerWebExchange exchange) {
        return exchange.getSession().mapNotNull(session -> session.<Held>getAttribute(ATTRIBUTE))
                .flatMap(held -> registrations.findByRegistrationId(registration)
                        .map(ours -> (T) held.of(ours, person.getName())));
    }

    /// Renewed tokens are kept at once and not with the answer, which may take its time: whoever asks meanwhile, perhaps
    /// at another gateway, finds them.
    @Override
    public Mono<Void> saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication person,
            ServerWebExchange exchange) {
        return exchange.getSession().flatMap(session -> {
            session.getAttributes().put(ATTRIBUTE, Held.of(client));
            return session.getAttributes().containsKey(DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME)
                    ? session.save()
                    : Mono.empty();
        });
    }

    /// Nothing: when the provider takes a refresh token no more, either another request has just renewed it, and what that
    /// one got must stay, or the session is over as a whole.
    @Override
    public Mono<Void> removeAuthorizedClient(String registration, Authentication person, ServerWebExchange exchange) {
        return Mono.empty();
    }
}
