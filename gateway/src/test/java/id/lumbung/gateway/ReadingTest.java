package id.lumbung.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTest {

    private static final Duration APART = Duration.ofSeconds(2);

    private final Hands clock = new Hands(Instant.parse("2025-07-21T00:00:00Z"));
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void allWaitForOneAndWhoeverLeavesTakesNothingFromTheOthers() {
        var answer = Sinks.<String>one();
        var reading = new Reading(answer.asMono().doOnSubscribe(begun -> asked.incrementAndGet()), APART, clock);
        var ended = new AtomicInteger();
        var impatient = reading.now().subscribe();
        reading.now().doOnSuccess(done -> ended.incrementAndGet()).subscribe();
        impatient.dispose();
        reading.now().doOnSuccess(done -> ended.incrementAndGet()).subscribe();
        clock.turn(APART.multipliedBy(2));
        assertThat(ended).as("it is still under way").hasValue(0);

        answer.tryEmitValue("kukar");
        assertThat(ended).hasValue(2);
        assertThat(asked).hasValue(1);
    }

    @Test
    void howeverItWentTheNextOneWaitsAWhile() {
        var reading = new Reading(Mono.defer(() -> {
            asked.incrementAndGet();
            return Mono.error(new IllegalStateException("away"));
        }), APART, clock);
        for (var one = 0; one < 10; one++) {
            reading.now().block();
        }
        assertThat(asked).hasValue(1);

        clock.turn(APART);
        reading.now().block();
        reading.now().block();
        assertThat(asked).hasValue(2);
    }
}
