package id.lumbung.gateway.regency;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;

/// Whether the catalogue is read as often as it should be: the gateway's one job, in the figures that every job of the
/// services has.
@Component
class Reads {

    private static final String TASK = "regency.keepFresh";

    private final MeterRegistry meters;
    private final Clock clock;
    private final Counter ok;
    private final Counter failed;
    private @Nullable AtomicLong success;

    Reads(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        ok = runs("ok");
        failed = runs("failed");
        Gauge.builder("lumbung.job.period", Catalogue.GOOD_FOR::toSeconds).baseUnit("seconds").tag("task", TASK)
                .register(meters);
    }

    void failed() {
        failed.increment();
    }

    synchronized void succeeded() {
        ok.increment();
        if (success == null) { // not there before the first success
            success = new AtomicLong();
            TimeGauge.builder("lumbung.job.last.success.timestamp", success, TimeUnit.SECONDS, AtomicLong::get)
                    .tag("task", TASK).register(meters);
        }
        success.set(clock.instant().getEpochSecond());
    }

    private Counter runs(String outcome) {
        return meters.counter("lumbung.job.runs", "task", TASK, "outcome", outcome);
    }
}
