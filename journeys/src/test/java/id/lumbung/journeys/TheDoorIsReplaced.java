package id.lumbung.journeys;

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import id.lumbung.journeys.house.Board;
import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Phone;
import id.lumbung.journeys.house.Story;

import static org.assertj.core.api.Assertions.assertThat;

/// The gateway at which somebody signed in is gone, and another stands in its place: she goes on with what she was doing, and
/// whatever one gateway ends is ended at the other.
@Story
@Order(95)
@EnabledIf(value = "id.lumbung.testing.valkey.TestValkey#isHere", disabledReason = "no valkey-server and no redis-server")
class TheDoorIsReplaced {

    private final House house;
    private final Phone phone;
    private Board board;

    TheDoorIsReplaced(House house) {
        this.house = house;
        this.phone = house.phone();
    }

    @BeforeAll
    void aCooperativeIsThere() {
        board = Board.of(house, "6402022014", "2025-07-01");
    }

    @AfterAll
    void hangUp() {
        phone.close();
    }

    @Test
    @Order(1)
    void whoeverIsSignedInGoesOnAtAnotherGatewayAndSignsOutOfBoth() throws Exception {
        var village = board.village();
        phone.signIn(village.treasurer(), village.page("/catat?cari=Hibah+Uang")).follow("Terima Hibah Uang");
        phone.fill("Pemberi", "Camat Loa Kulu").fill("Jumlah", "125.000").choose("Uang masuk ke", "Kas Tunai")
                .fill("Tanggal", "2025-07-02");

        var other = house.startBeside("gateway", Map.of());
        house.stop("gateway");
        try (var door = house.atTheDoor(other)) {
            assertThat(door.ready()).isEqualTo(1);
            phone.press("Simpan");
            assertThat(phone.text()).as("what was typed at the first gateway is taken by the second")
                    .contains("Transaksi berhasil dicatat.", "Rp 125.000");
            assertThat(phone.open(village.page("/jurnal")).status()).isEqualTo(200);
            phone.signOut();
        } finally {
            house.startAgain("gateway");
            house.stopBeside("gateway");
        }
        phone.open(village.page("/jurnal"));
        assertThat(phone.address().toString()).as("the first gateway knows, too").startsWith(house.issuer().toString());
    }
}
