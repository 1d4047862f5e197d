package id.lumbung.gateway.limit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.script.RedisScript;

import reactor.core.publisher.Mono;

import id.lumbung.gateway.shared.Away;
import id.lumbung.gateway.shared.Names;
import id.lumbung.gateway.shared.SharedMemory;

/// Buckets that all gateways take from. While the shared memory is away each takes from buckets of its own: a limit is
/// there so that everybody is served, and must not be why nobody is.
final class BucketsShared implements Buckets {

    private static final Duration REST = Duration.ofSeconds(1);

    private final RedisScript<Long> take = RedisScript.of(new ClassPathResource("limit/take.lua"), Long.class);
    private final SharedMemory memory;
    private final Buckets here = new BucketsHere();
    private volatile long resting = System.nanoTime();

    BucketsShared(SharedMemory memory) {
        this.memory = memory;
    }

    @Override
    public Mono<Duration> take(Kind kind, String key, Allowance allowance) {
        return Mono.defer(() -> System.nanoTime() - resting < 0
                ? here.take(kind, key, allowance)
                : shared(kind, key, allowance).onErrorResume(Away.class, away -> {
                    resting = System.nanoTime() + REST.toNanos(); // one request in a second waits for nothing, not all
                    return here.take(kind, key, allowance);
                }));
    }

    private Mono<Duration> shared(Kind kind, String key, Allowance allowance) {
        var bucket = "lumbung:limits:" + kind.name().toLowerCase(Locale.ROOT) + ":" + Names.hidden(key);
        return memory.ask("limits", texts -> texts.execute(take, List.of(bucket),
                List.of(Long.toString(allowance.requests()),
                        Long.toString(allowance.within().toNanos() / 1000)))
                .next()).map(micros -> Duration.of(micros, ChronoUnit.MICROS));
    }
}
