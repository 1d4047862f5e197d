package id.lumbung.journeys;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

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

/// Keycloak is away, the database restarts: whoever works meanwhile is told the truth, and nothing has to be started again.
/// The last story, because Keycloak needs a moment after such a restart.
@Story
@Order(99)
class APartGoesAndComesBack {

    private static final Duration SOON = Duration.ofSeconds(90);

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
    @Order(2)
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

    private int status(Api treasurer, UUID key) {
        return treasurer.send("POST", board.village().api("/events/J61"),
                Map.of("date", "2025-07-01", "giver", "Dinas", "amount", 1_000, "cash", "1-1101", "note", "Uji"),
                Map.of("Idempotency-Key", key.toString())).statusCode();
    }
}
