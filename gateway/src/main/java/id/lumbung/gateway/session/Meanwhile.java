package id.lumbung.gateway.session;

import java.time.Duration;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;
import org.springframework.web.server.session.WebSessionStore;

import reactor.core.publisher.Mono;

import id.lumbung.gateway.session.TokensHeld.Held;

/// What other requests of the same session did while one was under way, perhaps through another gateway.
@Component
class Meanwhile {

    private static final int LOOKS = 5;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final WebSessionStore store;

    Meanwhile(WebSessionManager sessions) {
        this.store = ((DefaultWebSessionManager) sessions).getSessionStore();
    }

    /// The tokens that one of them got, when it was the first to renew them. It may still be on its way to write them
    /// down, so that one look is not enough.
    Mono<Held> renewed(ServerWebExchange exchange, Held before) {
        return exchange.getSession().flatMap(ours -> Mono.defer(() -> store.retrieveSession(ours.getId()))
                .mapNotNull(session -> session.<Held>getAttribute(TokensHeld.ATTRIBUTE))
                .filter(held -> !held.access().equals(before.access()))
                .repeatWhenEmpty(LOOKS, looks -> looks.delayElements(BETWEEN_LOOKS))
                .onErrorComplete(IllegalStateException.class) // that was the last look
                .doOnNext(held -> ours.getAttributes().put(TokensHeld.ATTRIBUTE, held)));
    }
}
