package id.lumbung.mentoring.desk;

import java.time.Duration;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import io.micrometer.core.instrument.MeterRegistry;

/// Counts what happened at the desk, once it is kept.
@Component
class DeskMetrics {

    private final MeterRegistry meters;

    DeskMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @TransactionalEventListener
    void count(Moved moved) {
        meters.counter("lumbung.tickets", "topic", word(moved.topic()), "outcome", word(moved.status())).increment();
        if (moved.status() == Status.DILAYANI) {
            meters.timer("lumbung.tickets.waiting").record(moved.waited());
        }
    }

    private static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    /// A ticket came to a status.
    record Moved(Topic topic, Status status, Duration waited) {}
}
