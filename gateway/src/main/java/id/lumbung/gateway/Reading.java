package id.lumbung.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import reactor.core.publisher.Mono;

/// What is read from another server now and then, and kept by whoever reads it.
///
/// All who wait for it wait for one reading, which nobody ends by leaving. However it went, the next one begins a while
/// later at the soonest: a server in trouble is not asked the more often for it.
public final class Reading {

    private final Mono<?> read;
    private final Duration apart;
    private final Clock clock;
    private Instant next = Instant.MIN;
    private @Nullable Mono<Void> underWay;

    /// @param read keeps what was read, and tells the operator what went wrong
    /// @param apart from the end of one to the beginning of the next
    public Reading(Mono<?> read, Duration apart, Clock clock) {
        this.read = read;
        this.apart = apart;
        this.clock = clock;
    }

    /// @return ends, and never with an error, when there is nothing newer to wait for: at once when it was just tried
    public Mono<Void> now() {
        return Mono.defer(this::latest);
    }

    private synchronized Mono<Void> latest() {
        if (underWay == null) {
            if (clock.instant().isBefore(next)) {
                return Mono.empty();
            }
            underWay = read.then().onErrorComplete().doOnTerminate(this::over).cache();
        }
        return underWay;
    }

    private synchronized void over() {
        next = clock.instant().plus(apart);
        underWay = null;
    }
}
