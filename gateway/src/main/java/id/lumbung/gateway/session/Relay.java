package id.lumbung.gateway.session;

import java.time.Duration;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import id.lumbung.gateway.answer.Refused;
import id.lumbung.gateway.person.Person;

/// Puts the person behind the request and the person's token on it, so that a service sees the same whether a browser
/// or a program asked.
@Component
@Order(10)
class Relay implements WebFilter {

    /// The provider no longer renews what this session holds.
    private static class SessionOver extends RuntimeException {

        SessionOver() {
            super(null, null, false, false);
        }
    }

    private final ReactiveOAuth2AuthorizedClientManager renewal;
    private final TokensHeld tokens;
    private final Meanwhile meanwhile;
    private final ReactiveJwtDecoder decoder;
    private final SessionCookie cookie;
    private final SignIn signIn;

    Relay(ReactiveOAuth2AuthorizedClientManager renewal, TokensHeld tokens, Meanwhile meanwhile,
            ReactiveJwtDecoder decoder,
            SessionCookie cookie, SignIn signIn) {
        this.renewal = renewal;
        this.tokens = tokens;
        this.meanwhile = meanwhile;
        this.decoder = decoder;
        this.cookie = cookie;
        this.signIn = signIn;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal().ofType(Authentication.class)
                .flatMap(authentication -> switch (authentication) {
                    case JwtAuthenticationToken program -> Mono.just(known(exchange, program));
                    case OAuth2AuthenticationToken browser -> renewed(exchange, browser);
                    default -> Mono.<ServerWebExchange>empty();
                })
                .defaultIfEmpty(exchange)
                .map(this::withoutOurCookie)
                .flatMap(chain::filter)
                .onErrorResume(SessionOver.class, over -> forget(exchange).then(Mono.defer(() -> isOpen(exchange)
                        ? chain.filter(withoutOurCookie(exchange))
                        : signIn.commence(exchange, new InsufficientAuthenticationException("session over")))));
    }

    private static ServerWebExchange known(ServerWebExchange exchange, JwtAuthenticationToken program) {
        Person.of(program.getToken().getClaims()).standBehind(exchange);
        return exchange;
    }

    private Mono<ServerWebExchange> renewed(ServerWebExchange exchange, OAuth2AuthenticationToken browser) {
        return tokens.of(exchange).flatMap(held -> accessToken(exchange, browser)
                // the provider gave a new one to a request that came just before, and takes the old one no more
                .onErrorResume(SessionOver.class, over -> meanwhile.renewed(exchange, held)
                        .map(TokensHeld.Held::access).switchIfEmpty(Mono.error(over))))
                .switchIfEmpty(Mono.error(SessionOver::new))
                .flatMap(decoder::decode)
                .onErrorMap(BadJwtException.class,
                        odd -> new Refused(HttpStatus.FORBIDDEN, "gateway.token-refused")) // signing in again would loop
                .map(token -> {
                    Person.of(token.getClaims()).standBehind(exchange);
                    return exchange.mutate()
                            .request(
                                    request -> request.headers(headers -> headers.setBearerAuth(token.getTokenValue())))
                            .build();
                });
    }

    private Mono<String> accessToken(ServerWebExchange exchange, OAuth2AuthenticationToken browser) {
        return renewal.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(Registration.ID).principal(browser)
                .attribute(ServerWebExchange.class.getName(), exchange).build())
                .onErrorMap(ClientAuthorizationException.class, Relay::understood)
                .map(client -> client.getAccessToken().getTokenValue());
    }

    /// Only the provider's own word ends a session; a provider in trouble is waited for.
    private static RuntimeException understood(ClientAuthorizationException refused) {
        return OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())
                ? new SessionOver()
                : Refused.forNow(HttpStatus.SERVICE_UNAVAILABLE, Duration.ofSeconds(5), "gateway.away");
    }

    /// Empties the session and gives it another name; the page asked for may then be kept in it.
    private static Mono<Void> forget(ServerWebExchange exchange) {
        return exchange.getSession().flatMap(session -> {
            session.getAttributes().clear();
            return session.changeSessionId();
        });
    }

    private static boolean isOpen(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().equals("/");
    }

    private ServerWebExchange withoutOurCookie(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().containsHeader(HttpHeaders.COOKIE)
                ? exchange.mutate().request(request -> request.headers(cookie::dropFrom)).build()
                : exchange;
    }
}
