package id.lumbung.cooperative.event;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.observe.Latest;
import id.lumbung.platform.problem.Refusal;

/// Counts what treasurers record, and times what they wait for: from the typed form to the committed entries.
@Component
public class PostingMeter {

    private final MeterRegistry meters;
    private final Latest latest;

    PostingMeter(MeterRegistry meters, Latest latest) {
        this.meters = meters;
        this.latest = latest;
    }

    /// What became of an attempt.
    private enum Outcome {
        RECORDED, REPLAYED, REFUSED, FAILED
    }

    /// Tells the first time from a repeated one, which does no work.
    public static final class Attempt {

        private boolean worked;

        public <T> T work(Supplier<T> work) {
            worked = true;
            return work.get();
        }
    }

    /// @param code a known event: the label stays bounded
    public <T> T measure(EventCode code, Function<Attempt, T> posting) {
        var clock = Timer.start(meters);
        var attempt = new Attempt();
        var outcome = Outcome.FAILED;
        try {
            var answer = posting.apply(attempt);
            outcome = attempt.worked && !isReplay(answer) ? Outcome.RECORDED : Outcome.REPLAYED;
            return answer;
        } catch (Refusal refusal) {
            outcome = Outcome.REFUSED;
            throw refusal;
        } finally {
            clock.stop(meters.timer("lumbung.posting"));
            meters.counter("lumbung.postings", "event", code.value(), "outcome",
                    outcome.name().toLowerCase(Locale.ROOT)).increment();
            if (outcome == Outcome.RECORDED) {
                latest.happened("posting");
            }
        }
    }

    private static boolean isReplay(Object answer) {
        return answer instanceof ResponseEntity<?> response && response.getHeaders().containsHeader(Once.REPLAYED);
    }
}
