package id.lumbung.gateway.session;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.data.redis.core.ScanOptions;
import org.springframework.scheduling.annotation.Scheduled;

import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.publisher.Mono;

import id.lumbung.gateway.shared.SharedMemory;

/// How many sessions the shared memory holds: counted by looking, now and then, because a list of them would have to
/// be told of each one that runs out. What this gateway made since is added.
class SessionCount {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SharedMemory memory;
    private final AtomicLong held = new AtomicLong();
    private final int most;

    SessionCount(SharedMemory memory, MeterRegistry meters, int most) {
        this.memory = memory;
        this.most = most;
        meters.gauge("lumbung.gateway.sessions.shared", held);
    }

    /// Whoever has a session keeps it; one more is not taken in when strangers have filled the house.
    boolean hasRoom() {
        return held.get() < most;
    }

    void oneMore() {
        held.incrementAndGet();
    }

    @Scheduled(fixedDelayString = "${lumbung.session.counted-every:15s}")
    Mono<Long> look() {
        return memory.ask("sessions", texts -> texts
                .scan(ScanOptions.scanOptions().match(AsKept.PREFIX + "*").count(1000).build()).count())
                .timeout(PATIENCE).doOnNext(held::set).onErrorComplete();
    }
}
