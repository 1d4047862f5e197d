package id.lumbung.journeys;

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.journeys.house.Board;
import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Phone;
import id.lumbung.journeys.house.Story;

import static org.assertj.core.api.Assertions.assertThat;

/// A year whose months are sealed is closed, and the next one begins where it ended.
@Story
@Order(25)
class AYearEnds {

    private final House house;
    private final Board board;
    private final Phone phone;

    AYearEnds(House house) {
        this.house = house;
        this.board = Board.of(house, "6402022005", "2025-11-01");
        this.phone = house.phone();
    }

    @BeforeAll
    void theYearWasKept() {
        record("J61", Map.of("date", "2025-11-01", "giver", "Desa", "amount", 5_000_000, "cash", "1-1101"));
        record("J26", Map.of("date", "2025-11-02", "goods", "sembako", "amount", 3_000_000, "cash", "1-1101"));
        record("J31", Map.of("date", "2025-12-20", "goods", "sembako", "buyer", Map.of("participation", "ANGGOTA"),
                "amount", 2_000_000, "cost", 1_600_000, "cash", "1-1101"));
        record("J45", Map.of("date", "2025-12-21", "expenses", Map.of("6-1202", 150_000), "cash", "1-1101"));
        seal("2025-11");
        phone.signIn(board.village().treasurer(), page("/tutup-buku?tahun=2025"));
    }

    @AfterAll
    void hangUp() {
        house.remember(phone);
        phone.close();
    }

    @Test
    @Order(1)
    void theYearWaitsForItsLastMonth() {
        assertThat(phone.text()).contains("November 2025", "Dikunci").doesNotContain("Tutup Tahun 2025");
        seal("2025-12");
        phone.reload();
        assertThat(phone.text()).contains("menjadi SHU Tahun Lalu");
    }

    @Test
    @Order(2)
    void incomeAndCostsBecomeTheResultOfTheYear() {
        phone.press("Tutup Tahun 2025");
        assertThat(phone.text()).contains("Tahun sudah ditutup.", "Tahun 2025 sudah ditutup.");
        phone.open(page("/laporan/phu?masa=2025"));
        assertThat(phone.text()).as("the statement still tells how it came").contains("2.000.000", "250.000");
        phone.open(page("/laporan/lpk?masa=2025"));
        assertThat(phone.text()).contains("250.000").doesNotContain("tidak seimbang");
    }

    @Test
    @Order(3)
    void theNextYearBeginsWithItsResultStillToBeShared() {
        phone.open(page("/neraca-saldo?sampai=2026-01-01"));
        assertThat(phone.text()).contains("Seimbang");
        assertThat(phone.rows()).anySatisfy(row -> assertThat(row.get("")).startsWith("3-1501"))
                .filteredOn(row -> row.get("").matches("[4-8]-.*")).isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("Debit") + row.get("Kredit")).isEmpty());
        phone.open(page("/buku-kas?bulan=2026-01"));
        assertThat(phone.facts().get("Saldo awal").replace('\u00a0', ' ')).isEqualTo("Rp 3.850.000");
    }

    @Test
    @Order(4)
    void nothingComesIntoTheYearThatIsOver() {
        phone.open(page("/catat/J61")).fill("Pemberi", "Desa").fill("Jumlah", "1.000").choose("Uang masuk ke",
                "Kas Tunai").fill("Tanggal", "2025-12-31").press("Simpan");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.text()).contains("Bulan Desember 2025 sudah ditutup.");
        phone.fill("Tanggal", "2026-01-02").press("Simpan");
        assertThat(phone.text()).contains("Transaksi berhasil dicatat.");
    }

    @Test
    @Order(5)
    void theEntriesOfTheClosingBelongToTheSystem() {
        phone.open(page("/jurnal"));
        assertThat(phone.text()).contains("Tutup buku 2025", "Awal tahun: SHU 2025");
        phone.follow("Awal tahun");
        assertThat(phone.text()).contains("Sidik catatan").doesNotContain("Batalkan");
    }

    @Test
    @Order(6)
    void anotherRegencysTreasurerSeesNothingOfIt() {
        assertThat(phone.openToStrangers()).isEmpty();
    }

    private void seal(String month) {
        var path = board.village().api("/periods/" + month);
        house.as(board.village().treasurer()).put(path + "/closing", null);
        var proposal = house.as(board.chair()).post(path + "/proposals",
                Map.of("reason", "Kas dihitung di buku lama, bank tidak ada")).path("id").asString();
        house.as(board.supervisor()).put(path + "/proposals/" + proposal + "/consent", null);
    }

    private void record(String code, Map<String, Object> answers) {
        house.as(board.village().treasurer()).post(board.village().api("/events/" + code), answers);
    }

    private String page(String rest) {
        return board.village().page(rest);
    }
}
