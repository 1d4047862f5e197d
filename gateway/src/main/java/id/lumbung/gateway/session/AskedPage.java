package id.lumbung.gateway.session;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

/// The page that somebody wanted before signing in, to which they return afterwards.
@Component
class AskedPage implements ServerRequestCache {

    private static final String ATTRIBUTE = AskedPage.class.getName();

    private final SessionLife life;

    AskedPage(SessionLife life) {
        this.life = life;
    }

    @Override
    public Mono<Void> saveRequest(ServerWebExchange exchange) {
        var uri = exchange.getRequest().getURI();
        return save(exchange, uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    }

    Mono<Void> save(ServerWebExchange exchange, @Nullable String page) {
        return isOurs(page)
                ? life.beforeSignIn(exchange).doOnNext(session -> session.getAttributes().put(ATTRIBUTE, page)).then()
                : Mono.empty();
    }

    @Override
    public Mono<URI> getRedirectUri(ServerWebExchange exchange) {
        return exchange.getSession()
                .mapNotNull(session -> (String) session.getAttributes().remove(ATTRIBUTE)).map(URI::create);
    }

    @Override
    public Mono<ServerHttpRequest> removeMatchingRequest(ServerWebExchange exchange) {
        return Mono.empty(); // only the address was kept, and it is forgotten when it is read
    }

    /// Only a path of ours: `//elsewhere` and `/\elsewhere` would lead a browser away from here.
    static boolean isOurs(@Nullable String page) {
        return page != null && page.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") && page.length() < 2000;
    }
}
