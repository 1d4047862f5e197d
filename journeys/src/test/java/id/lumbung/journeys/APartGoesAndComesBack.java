package id.lumbung.journeys;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.journeys.house.Api;
import id.lumbung.journeys.house.Board;
import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Patience;
import id.lumbung.journeys.house.Phone;
import id.lumbung.journeys.house.Story;

import static org.assertj.core.api.Assertions.assertThat;

/// A service ends and comes back, Keycloak is away, the database restarts: whoever works meanwhile is told the truth, and nothing
/// that was answered for is lost. The last story, because Keycloak needs a moment after such a restart.
@Story
@Order(99)
class APartGoesAndComesBack {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int TREASURERS = 3;

    private final House house;
    private final Phone phone;
    private Board board;

    APartGoesAndComesBack(House house) {
        this.house = house;
        this.phone = house.phone();
    }

    @BeforeAll
    void aCooperativeIsThere() {
        board = Board.of(house, "6402022012", "2025-07-01");
    }

    @AfterAll
    void hangUp() {
        phone.close();
    }

    @Test
    @Order(1)
    void whatIsRecordedWhileAServiceIsReplacedIsThereOnce() throws Exception {
        var treasurer = house.as(board.village().treasurer());
        var before = entries(treasurer);
        var failures = ConcurrentHashMap.<String>newKeySet();
        var goesOn = new AtomicBoolean(true);
        var recorded = new ArrayList<Integer>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, TREASURERS)
                    .mapToObj(one -> people.submit(() -> record(treasurer, goesOn, failures))).toList();
            house.stop("cooperative-service");
            house.startAgain("cooperative-service");
            goesOn.set(false);
            for (var one : all) {
                recorded.add(one.get());
            }
        }

        assertThat(entries(treasurer) - before).as("each once")
                .isEqualTo(recorded.stream().mapToInt(Integer::intValue).sum()).isPositive();
        assertThat(failures).as("what they were told meanwhile").isNotEmpty()
                .isSubsetOf("502", "503"); // 502: the connection it was sent on had just been closed; the key makes asking again safe
    }

    @Test
    @Order(2)
    void whoeverHasSignedInWorksOnWhileNobodyCanSignIn() throws Exception {
        var treasurer = house.as(board.village().treasurer());
        phone.signIn(board.village().treasurer(), board.village().page("/jurnal"));
        house.stop("keycloak");
        try {
            assertThat(phone.open(board.village().page("/jurnal")).status()).isEqualTo(200);
            assertThat(status(treasurer, UUID.randomUUID())).isEqualTo(201);
        } finally {
            house.startAgain("keycloak");
        }
        phone.signOut();
        phone.signIn(board.village().treasurer(), board.village().page("/jurnal"));
        assertThat(phone.status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void whenTheDatabaseIsBackNobodyElseIsStartedAgain() throws Exception {
        var treasurer = house.as(board.village().treasurer());
        house.stop("postgresql");
        try {
            phone.open(board.village().page("/jurnal"));
            assertThat(phone.status()).isEqualTo(503);
            assertThat(phone.text()).contains("Data Anda belum berubah");
            assertThat(status(treasurer, UUID.randomUUID())).isEqualTo(503);
        } finally {
            house.startAgain("postgresql");
        }
        Patience.until(SOON, "books can be read again",
                () -> phone.open(board.village().page("/jurnal")).status() == 200);
        Patience.until(SOON, "and written", () -> status(treasurer, UUID.randomUUID()) < 300);
    }

    /// One after the other, each with a key of its own that is kept until somebody answers for it.
    private int record(Api treasurer, AtomicBoolean goesOn, Set<String> failures) {
        int recorded = 0;
        while (goesOn.get()) {
            var key = UUID.randomUUID();
            Patience.until(SOON, "an entry is recorded", () -> {
                var answer = told(treasurer, key);
                if (answer.startsWith("2")) {
                    return true;
                }
                failures.add(answer);
                return false;
            });
            recorded++;
        }
        return recorded;
    }

    private String told(Api treasurer, UUID key) {
        try {
            return Integer.toString(status(treasurer, key));
        } catch (UncheckedIOException cut) {
            return "no answer: " + cut.getCause();
        }
    }

    private int status(Api treasurer, UUID key) {
        return treasurer.send("POST", board.village().api("/events/J61"),
                Map.of("date", "2025-07-01", "giver", "Dinas", "amount", 1_000, "cash", "1-1101", "note", "Uji"),
                Map.of("Idempotency-Key", key.toString())).statusCode();
    }

    private int entries(Api treasurer) {
        var chain = treasurer.get(board.village().api("/chain"));
        assertThat(chain.path("whole").asBoolean()).isTrue();
        return chain.path("entries").asInt();
    }
}
