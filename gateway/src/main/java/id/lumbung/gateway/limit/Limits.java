package id.lumbung.gateway.limit;

import java.time.Duration;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import reactor.core.publisher.Mono;

import id.lumbung.gateway.answer.Refused;
import id.lumbung.gateway.guard.ClientAddress;

/// Counts requests, in the memory of this gateway: several gateways allow together several times as much.
@Component
public class Limits {

    private final Allowances allowances;
    private final Cache<String, Bucket> strangers = bounded(200_000);
    private final Cache<String, Bucket> visitors = bounded(200_000);
    private final Cache<String, Bucket> people = bounded(200_000);
    private final Cache<String, Bucket> regencies = bounded(1_000);

    Limits(Allowances allowances) {
        this.allowances = allowances;
    }

    /// Counts somebody who has not signed in, by address.
    public Mono<Void> stranger(ServerWebExchange exchange) {
        return Mono.fromRunnable(() -> take(strangers, ClientAddress.of(exchange), allowances.stranger(),
                "gateway.too-many-from-here"));
    }

    /// Counts somebody who looks at a page that asks for no sign-in, by address.
    public Mono<Void> visitor(ServerWebExchange exchange) {
        return Mono.fromRunnable(() -> take(visitors, ClientAddress.of(exchange), allowances.visitor(),
                "gateway.too-many-from-here"));
    }

    void person(String subject) {
        take(people, subject, allowances.person(), "gateway.too-many-by-you");
    }

    void regency(String slug) {
        take(regencies, slug, allowances.regency(), "gateway.too-many-in-regency");
    }

    private static void take(Cache<String, Bucket> buckets, String key, Allowance allowance, String code) {
        var probe = buckets.get(key, fresh -> allowance.bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refused.forNow(HttpStatus.TOO_MANY_REQUESTS, Duration.ofNanos(probe.getNanosToWaitForRefill()), code);
        }
    }

    private static Cache<String, Bucket> bounded(long most) {
        return Caffeine.newBuilder().maximumSize(most).expireAfterAccess(Duration.ofMinutes(10)).build();
    }
}
