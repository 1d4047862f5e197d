package id.lumbung.gateway.session;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

import reactor.core.publisher.Mono;

import static org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME;

/// How long a session lives unused. One that nobody has signed in to is only the memory of a wish and goes sooner, so
/// that strangers cannot fill the house with them.
@Component
class SessionLife {

    private static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(15);

    private final Duration afterSignIn;

    SessionLife(@Value("${server.reactive.session.timeout}") Duration afterSignIn) {
        this.afterSignIn = afterSignIn;
    }

    Mono<WebSession> beforeSignIn(ServerWebExchange exchange) {
        return exchange.getSession().doOnNext(session -> {
            if (!session.getAttributes().containsKey(DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME)) {
                session.setMaxIdleTime(BEFORE_SIGN_IN);
            }
        });
    }

    Mono<Void> afterSignIn(ServerWebExchange exchange) {
        return exchange.getSession().doOnNext(session -> session.setMaxIdleTime(afterSignIn)).then();
    }
}
