package id.lumbung.gateway.answer;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import io.netty.handler.timeout.ReadTimeoutException;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.PrematureCloseException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

import id.lumbung.gateway.shared.Away;

/// Turns whatever went wrong behind it into an answer that a person can use.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Refusals implements WebFilter {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);
    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final Answers answers;

    Refusals(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var response = exchange.getResponse();
        return chain.filter(exchange)
                .then(Mono.defer(response::setComplete)) // a session is saved with the answer, and that may fail, too
                .onErrorResume(HungUp.class, gone -> left(response))
                .onErrorResume(failure -> response.isCommitted()
                        ? Mono.error(failure)
                        : told(exchange, failure)
                                // what is saved with an answer is tried once, so that the next answer goes out
                                .onErrorResume(again -> response.isCommitted()
                                        ? Mono.error(again)
                                        : told(exchange, again)));
    }

    private static Mono<Void> left(ServerHttpResponse response) {
        return Mono.fromRunnable(() -> response.setStatusCode(HungUp.STATUS));
    }

    private Mono<Void> told(ServerWebExchange exchange, Throwable failure) {
        return Mono.defer(() -> {
            takeBack(exchange.getResponse());
            var refused = refused(exchange, failure);
            if (refused.status().is5xxServerError()) {
                log.warn("{}{} {}: {}", exchange.getLogPrefix(), refused.status().value(), refused.code(),
                        why(failure));
            }
            return answers.no(exchange, refused);
        });
    }

    /// The operator is told which part it was; the person only that it was not she.
    private static String why(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure.toString() : failure + " because of " + cause;
    }

    /// Where an answer was about to lead, and which session it was about to open.
    private static void takeBack(ServerHttpResponse response) {
        response.getHeaders().remove(HttpHeaders.LOCATION);
        response.getHeaders().remove(HttpHeaders.SET_COOKIE);
        response.getCookies().clear();
    }

    private static Refused refused(ServerWebExchange exchange, Throwable failure) {
        return switch (failure) {
            case Refused refused -> refused;
            case ResponseStatusException asked -> refused(asked);
            case ServiceUnavailableException leftAlone -> away();
            case Away forgetful -> Refused.forNow(HttpStatus.SERVICE_UNAVAILABLE, A_MOMENT, "gateway.memory-away");
            case PrematureCloseException cut -> new Refused(HttpStatus.BAD_GATEWAY, "gateway.cut");
            case PoolAcquirePendingLimitException full -> away();
            case PoolAcquireTimeoutException full -> away();
            case TimeoutException slow -> new Refused(HttpStatus.GATEWAY_TIMEOUT, "gateway.slow");
            case ReadTimeoutException slow -> new Refused(HttpStatus.GATEWAY_TIMEOUT, "gateway.slow");
            case WebClientException unreachable -> away();
            case IOException unreachable -> away();
            // the provider's keys could not be fetched
            case AuthenticationServiceException noKeys -> away();
            case JwtException noKeys -> away();
            case IllegalStateException noKeys when noKeys.getCause() instanceof WebClientException -> away();
            case IllegalStateException noKeys when noKeys.getCause() instanceof Refused notYet -> notYet;
            case IllegalStateException full when isFull(full) ->
                Refused.forNow(HttpStatus.SERVICE_UNAVAILABLE, A_WHILE, "gateway.full");
            default -> {
                log.error("{}Failed inside the gateway", exchange.getLogPrefix(), failure);
                yield new Refused(HttpStatus.INTERNAL_SERVER_ERROR, "gateway.failed");
            }
        };
    }

    /// The store of sessions that this gateway has by itself has no type for it.
    private static boolean isFull(IllegalStateException failure) {
        var message = failure.getMessage();
        return message != null && message.startsWith("Max sessions limit reached");
    }

    private static Refused refused(ResponseStatusException asked) {
        var status = HttpStatus.valueOf(asked.getStatusCode().value());
        return switch (status) {
            case NOT_FOUND -> new Refused(status, "gateway.no-such-page");
            case METHOD_NOT_ALLOWED -> new Refused(status, "gateway.no-such-act");
            case GATEWAY_TIMEOUT -> asked.getCause() instanceof PoolAcquireTimeoutException
                    ? away() // all connections were taken, so that nothing was sent
                    : new Refused(status, "gateway.slow");
            case SERVICE_UNAVAILABLE -> away();
            default -> new Refused(status, status.is4xxClientError() ? "gateway.not-understood" : "gateway.failed");
        };
    }

    private static Refused away() {
        return Refused.forNow(HttpStatus.SERVICE_UNAVAILABLE, A_MOMENT, "gateway.away");
    }
}
