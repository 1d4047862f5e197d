package id.lumbung.journeys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.lumbung.journeys.house.Account;
import id.lumbung.journeys.house.Board;
import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Papers;
import id.lumbung.journeys.house.Phone;
import id.lumbung.journeys.house.Story;

import static org.assertj.core.api.Assertions.assertThat;

/// July is closed by the treasurer and sealed by two others; its statements are read, printed and taken away.
@Story
@Order(23)
class AMonthIsSealed {

    private final House house;
    private final Board board;
    private final Phone phone;
    private final Phone chair;
    private final Phone supervisor;
    private String july = "";

    AMonthIsSealed(House house) {
        this.house = house;
        this.board = Board.of(house, "6402022007", "2025-07-01");
        this.phone = house.phone();
        this.chair = house.phone();
        this.supervisor = house.phone();
    }

    @BeforeAll
    void aMonthWasKept() {
        record("J61", Map.of("date", "2025-07-01", "giver", "Desa", "amount", 5_000_000, "cash", "1-1101"));
        record("J26", Map.of("date", "2025-07-02", "goods", "sembako", "amount", 4_000_000, "cash", "1-1101"));
        record("J31", Map.of("date", "2025-07-20", "goods", "sembako", "buyer", Map.of("participation", "ANGGOTA"),
                "amount", 1_500_000, "cost", 1_200_000, "cash", "1-1101"));
        phone.signIn(board.village().treasurer(), page("/tutup-buku"));
        july = page("/tutup-buku/2025-07");
    }

    @AfterAll
    void hangUp() {
        List.of(phone, chair, supervisor).forEach(one -> {
            house.remember(one);
            one.close();
        });
    }

    @Test
    @Order(1)
    void whatDoesNotAgreeHoldsTheMonthOpenAndSaysWhatToDo() {
        count(2_400_000);
        phone.open(page("")).follow("Pembukuan").follow("Tutup Buku").follow("Juli 2025");
        assertThat(phone.text()).contains("Kas Tunai: dihitung Rp 2.400.000, menurut buku Rp 2.500.000",
                "Harus dibereskan");
        phone.press("Tutup Juli 2025");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.text()).contains("belum dapat ditutup");
        count(2_500_000);
        phone.open(july);
        assertThat(phone.text()).contains("Kas Tunai sudah dihitung dan cocok.").doesNotContain("Harus dibereskan");
    }

    @Test
    @Order(2)
    void theTreasurerClosesTheMonth() {
        phone.press("Tutup Juli 2025");
        assertThat(phone.text()).contains("Bulan ini sudah ditutup.", "Ditutup", "Wati Lestari");
    }

    @Test
    @Order(3)
    void twoPeopleSealItAndOneCannotBeBoth() {
        chair.signIn(board.chair(), july).press("Usulkan Kunci");
        assertThat(chair.text()).contains("Usul tersimpan.", "Berlaku setelah disetujui seorang pengawas.")
                .doesNotContain("Setuju");
        supervisor.signIn(board.supervisor(), page("")).follow("Pembukuan").follow("Tutup Buku").follow("Juli 2025");
        assertThat(supervisor.text()).contains("Diusulkan oleh Hasan Basri");
        supervisor.press("Setuju");
        assertThat(supervisor.text()).contains("Disetujui.", "Dikunci");
    }

    @Test
    @Order(4)
    void nothingComesIntoASealedMonth() {
        phone.open(page("/catat/J61")).fill("Pemberi", "Desa").fill("Jumlah", "1.000").choose("Uang masuk ke",
                "Kas Tunai").fill("Tanggal", "2025-07-31").press("Simpan");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.text()).contains("Bulan Juli 2025 sudah ditutup. Pilih tanggal di bulan yang masih terbuka.");
        phone.open(july);
        assertThat(phone.text()).doesNotContain("Buka kembali bulan ini");
    }

    @Test
    @Order(5)
    void everyStatementIsReadAndEveryFigureOpensItsLines() {
        phone.open(page("/laporan"));
        for (var kind : List.of("lpk", "phu", "lpe", "lak", "calk")) {
            phone.open(page("/laporan/" + kind + "?masa=2025-07"));
            assertThat(phone.status()).as(kind).isEqualTo(200);
            assertThat(phone.text()).as(kind).contains("Unduh PDF").doesNotContain("tidak seimbang");
        }
        phone.open(page("/laporan/phu?masa=2025-07"));
        phone.photograph(Path.of(System.getProperty("lumbung.build", "target"), "statement.png"));
        assertThat(phone.text()).contains("1.500.000", "1.200.000", "300.000");
        phone.open(page("/laporan/lpk?masa=2025-07")).follow("2.500.000").follow("1-1101");
        assertThat(phone.text()).contains("Pembelian").contains("4.000.000");
        phone.follow("Pembelian");
        assertThat(phone.text()).contains("Sidik catatan");
    }

    @Test
    @Order(6)
    void paperAndWorkbookHoldTheSameFigures() {
        phone.open(page("/laporan/lpk?masa=2025-07"));
        assertThat(Papers.pdf(phone.download("Unduh PDF"))).contains("REMPANGA", "2.500.000");
        assertThat(Papers.workbook(phone.download("Unduh Excel"))).anyMatch(row -> row.contains("2500000"));
        phone.open(page("/laporan"));
        assertThat(phone.text()).contains("Laporan Posisi Keuangan", "masih sesuai");
        assertThat(Papers.pdf(phone.download("Neraca Saldo PDF"))).contains("2.500.000");
        assertThat(Papers.workbook(phone.download("Buku Besar Excel"))).isNotEmpty();
    }

    @Test
    @Order(7)
    void theBooksAreTakenAwayAndProveThemselves(@TempDir Path folder) throws Exception {
        phone.open(page("")).follow("Pembukuan").follow("Ekspor");
        assertThat(Papers.verify(phone.download("Unduh Arsip"), folder)).startsWith("0 UTUH");
        assertThat(new String(phone.download("Unduh Teks"), StandardCharsets.UTF_8))
                .contains("2025-07-20").doesNotContain("Halimah");
        phone.choose("Tahun", "2025");
        assertThat(Papers.workbook(phone.download("Unduh Buku Kas"))).anyMatch(row -> row.contains("Saldo bulan lalu"));
    }

    @Test
    @Order(8)
    void whatWasSealedOpensOnlyForTwoWithAReasonAndStaysVisible() {
        supervisor.open(july).unfold("Buka kunci bulan ini").fill("Alasan", "Nota beras tertinggal")
                .press("Usulkan Buka Kunci");
        chair.open(july).press("Setuju");
        assertThat(chair.text()).contains("Nota beras tertinggal", "Kunci dibuka");
        phone.open(page("/laporan"));
        assertThat(phone.text()).contains("tidak berlaku lagi");
    }

    @Test
    @Order(9)
    void anotherRegencysTreasurerSeesNothingOfIt() {
        assertThat(phone.openToStrangers()).isEmpty();
        assertThat(chair.openToStrangers()).isEmpty();
        assertThat(supervisor.openToStrangers()).isEmpty();
    }

    private void record(String code, Map<String, Object> answers) {
        as(board.village().treasurer(), "/events/" + code, answers);
    }

    private void count(long amount) {
        as(board.village().treasurer(), "/cash-counts", Map.of("account", "1-1101", "day", "2025-07-31", "d100000",
                amount / 100_000));
    }

    private void as(Account person, String path, Map<String, Object> body) {
        house.as(person).post(board.village().api(path), body);
    }

    private String page(String rest) {
        return board.village().page(rest);
    }
}
