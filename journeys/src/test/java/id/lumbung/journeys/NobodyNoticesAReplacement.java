package id.lumbung.journeys;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.journeys.house.Api;
import id.lumbung.journeys.house.Balancer;
import id.lumbung.journeys.house.Board;
import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Patience;
import id.lumbung.journeys.house.Story;
import id.lumbung.journeys.house.Token;

import static org.assertj.core.api.Assertions.assertThat;

/// An upgrade as a cluster does it: the new one is ready before the old one leaves, and the old one takes its time. Not one
/// request fails, and nobody has to ask again.
@Story
@Order(97)
class NobodyNoticesAReplacement {

    private static final String SERVICE = "cooperative-service";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int TREASURERS = 3;

    private final House house;
    private Board board;

    NobodyNoticesAReplacement(House house) {
        this.house = house;
    }

    @BeforeAll
    void aCooperativeIsThere() {
        board = Board.of(house, "6402022013", "2025-07-01");
    }

    @Test
    @Order(1)
    void everyRequestIsAnsweredWhileAServiceIsReplacedUnderLoad() throws Exception {
        var old = house.startBeside(SERVICE, Map.of("LUMBUNG_DRAIN", "3s"));
        try (var balancer = Balancer.of(old)) {
            // The chart keeps the same order: an idle connection is dropped before the one at its other end is gone.
            var door = house.startBeside("gateway", Map.of(
                    "LUMBUNG_UPSTREAMS_COOPERATIVE", balancer.address().toString(),
                    "SPRING_CLOUD_GATEWAY_SERVER_WEBFLUX_HTTPCLIENT_POOL_MAXIDLETIME", "1s"));
            var treasurer = new Api(door, Token.of(house.issuer(), board.village().treasurer()));
            var before = entries(treasurer);
            var failures = new ConcurrentLinkedQueue<String>();
            var recorded = new AtomicInteger();
            var readings = new AtomicInteger();
            var goesOn = new AtomicBoolean(true);
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var one = 0; one < TREASURERS; one++) {
                    people.submit(() -> keepAsking(goesOn, () -> record(treasurer), recorded, failures));
                    people.submit(() -> keepAsking(goesOn, () -> read(treasurer), readings, failures));
                }
                Patience.until(SOON, "the old one works", () -> recorded.get() > TREASURERS);
                balancer.add(house.service(SERVICE));
                Patience.until(SOON, "the new one takes part", () -> balancer.ready() == 2);
                house.stopBeside(SERVICE);
                Patience.until(SOON, "the old one is left out", () -> balancer.ready() == 1);
                var then = recorded.get();
                Patience.until(SOON, "the new one works alone", () -> recorded.get() > then + TREASURERS);
                goesOn.set(false);
            }
            assertThat(failures).isEmpty();
            assertThat(readings.get()).isPositive();
            assertThat(entries(treasurer) - before).as("each once").isEqualTo(recorded.get());
        } finally {
            house.stopBeside("gateway");
        }
    }

    private static void keepAsking(AtomicBoolean goesOn, IntSupplier question, AtomicInteger good,
            ConcurrentLinkedQueue<String> failures) {
        while (goesOn.get()) {
            try {
                var status = question.getAsInt();
                if (status < 300) {
                    good.incrementAndGet();
                } else {
                    failures.add(Integer.toString(status));
                }
            } catch (UncheckedIOException cut) {
                failures.add(cut.toString() + " " + cut.getCause());
            }
        }
    }

    private int record(Api treasurer) {
        return treasurer.send("POST", board.village().api("/events/J61"),
                Map.of("date", "2025-07-01", "giver", "Dinas", "amount", 1_000, "cash", "1-1101", "note", "Uji"),
                Map.of("Idempotency-Key", UUID.randomUUID().toString())).statusCode();
    }

    private int read(Api treasurer) {
        return treasurer.send("GET", board.village().api("/chain"), null, Map.of()).statusCode();
    }

    private int entries(Api treasurer) {
        var chain = treasurer.get(board.village().api("/chain"));
        assertThat(chain.path("whole").asBoolean()).isTrue();
        return chain.path("entries").asInt();
    }
}
