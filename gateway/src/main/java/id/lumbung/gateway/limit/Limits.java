package id.lumbung.gateway.limit;

import java.time.Duration;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import id.lumbung.gateway.answer.Refused;
import id.lumbung.gateway.guard.ClientAddress;
import id.lumbung.gateway.limit.Buckets.Kind;

/// Counts requests.
@Component
public class Limits {

    private final Allowances allowances;
    private final Buckets buckets;

    Limits(Allowances allowances, Buckets buckets) {
        this.allowances = allowances;
        this.buckets = buckets;
    }

    /// Counts somebody who has not signed in, by address.
    public Mono<Void> stranger(ServerWebExchange exchange) {
        return take(Kind.STRANGER, Network.of(ClientAddress.of(exchange)), allowances.stranger(),
                "gateway.too-many-from-here");
    }

    /// Counts somebody who looks at a page that asks for no sign-in, by address.
    public Mono<Void> visitor(ServerWebExchange exchange) {
        return take(Kind.VISITOR, Network.of(ClientAddress.of(exchange)), allowances.visitor(),
                "gateway.too-many-from-here");
    }

    Mono<Void> person(String subject) {
        return take(Kind.PERSON, subject, allowances.person(), "gateway.too-many-by-you");
    }

    Mono<Void> regency(String slug) {
        return take(Kind.REGENCY, slug, allowances.regency(), "gateway.too-many-in-regency");
    }

    private Mono<Void> take(Kind kind, String key, Allowance allowance, String code) {
        return buckets.take(kind, key, allowance).filter(Duration::isPositive)
                .flatMap(wait -> Mono.error(Refused.forNow(HttpStatus.TOO_MANY_REQUESTS, wait, code)));
    }
}
