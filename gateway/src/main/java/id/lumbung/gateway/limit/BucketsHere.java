package id.lumbung.gateway.limit;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import reactor.core.publisher.Mono;

/// Buckets in the memory of this gateway: several gateways allow together several times as much.
final class BucketsHere implements Buckets {

    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final Map<Kind, Cache<String, Bucket>> buckets = new EnumMap<>(Kind.class);

    BucketsHere() {
        for (var kind : Kind.values()) {
            buckets.put(kind, Caffeine.newBuilder().maximumSize(kind == Kind.REGENCY ? 1_000 : 200_000)
                    .expireAfterAccess(UNUSED).build());
        }
    }

    @Override
    public Mono<Duration> take(Kind kind, String key, Allowance allowance) {
        return Mono.fromSupplier(() -> {
            var probe = Objects.requireNonNull(buckets.get(kind)).get(key, fresh -> allowance.bucket())
                    .tryConsumeAndReturnRemaining(1);
            return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
        });
    }
}
