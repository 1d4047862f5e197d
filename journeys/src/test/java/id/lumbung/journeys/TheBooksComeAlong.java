package id.lumbung.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.journeys.house.Board;
import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Papers;
import id.lumbung.journeys.house.Phone;
import id.lumbung.journeys.house.Story;

import static org.assertj.core.api.Assertions.assertThat;

/// A cooperative that kept its books in Excel brings along where it stood and what happened since.
@Story
@Order(24)
class TheBooksComeAlong {

    private static final String SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// As treasurers have them: a date in words, a year mistyped, a formula that broke, and one that attacks.
    private static final List<List<Object>> ROWS = List.of(
            List.of("No", "Tanggal", "Uraian", "Bukti", "Debet", "Kredit", "Saldo", "Keterangan"),
            List.of("", "", "Saldo bulan lalu", "", "", "", 1_300_000, ""),
            List.of(1, "02/07/2025", "Penjualan beras", "", 400_000, "", 1_700_000, ""),
            List.of(2, "03/07/2025", "Token listrik", "K-1", "", 150_000, 1_999_999, ""),
            List.of(3, "Bulan Juli", "Foto copy dan materai", "", "", 20_000, "", ""),
            List.of(4, "10/07/2028", "Bantuan dari desa", "", 250_000, "", "", ""),
            List.of(5, "11/07/2025", "Beli gula", "", "", "#REF!", "", ""),
            List.of(6, "12/07/2025", "=HYPERLINK(\"http://x\",\"Zzz\")", "", "", 10_000, "", ""));

    private final House house;
    private final Board board;
    private final Phone phone;
    private final byte[] workbook = workbook();
    private String batch = "";
    private int entries;

    TheBooksComeAlong(House house) {
        this.house = house;
        this.board = Board.of(house, "6402022008", "2025-07-01");
        this.phone = house.phone();
    }

    @BeforeAll
    void signIn() {
        phone.signIn(board.village().treasurer(), page(""));
    }

    @AfterAll
    void hangUp() {
        house.remember(phone);
        phone.close();
    }

    @Test
    @Order(1)
    void thePositionIsEnteredInPartsAndMustBalance() {
        phone.follow("Pembukuan").follow("Saldo Awal").follow("Kas dan bank");
        phone.fill("1-1101 Kas Tunai", "satu juta").press("Simpan");
        assertThat(phone.status()).isEqualTo(422);
        phone.fill("1-1101 Kas Tunai", "1.300.000").press("Simpan");
        assertThat(phone.text()).contains("Isian saldo awal tersimpan.", "Selisih", "1.300.000")
                .doesNotContain("Sahkan Saldo Awal");
        phone.follow("3-1101 Simpanan Pokok").fill("Halimah · 00001", "100.000").fill("Suparman · 00002", "100.000")
                .press("Simpan");
        phone.follow("Modal lain").fill("3-1201 Hibah", "1.100.000").press("Simpan");
        assertThat(phone.text()).contains("Seimbang").doesNotContain("Aset harus sama dengan");
    }

    @Test
    @Order(2)
    void itEntersTheBooksWhenSheSaysSo() {
        phone.press("Sahkan Saldo Awal");
        assertThat(phone.text()).contains("Saldo awal sudah masuk buku.", "sama dengan isian ini");
        phone.open(page("/neraca-saldo?sampai=2025-07-01"));
        assertThat(phone.text()).contains("Seimbang", "1.300.000", "200.000");
    }

    @Test
    @Order(3)
    void untilTheFirstMonthIsClosedASheetMayReplaceIt() {
        phone.open(page("/saldo-awal")).unfold("Unggah dari lembar kerja").attach("Pilih berkas", "saldo.csv",
                "text/csv", "akun;nama;jumlah\n1-1101;;satu\n".getBytes(StandardCharsets.UTF_8)).press("Unggah");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.text()).contains("sel C2", "bukan jumlah rupiah");
        phone.unfold("Unggah dari lembar kerja").attach("Pilih berkas", "saldo.csv", "text/csv", """
                akun;nama;jumlah
                1-1101;;1.300.000
                3-1101;6402022008-00001;100.000
                3-1101;Suparman;100.000
                3-1201;;1.100.000
                """.getBytes(StandardCharsets.UTF_8)).press("Unggah");
        assertThat(phone.text()).contains("Lembar saldo awal sudah diunggah.", "Seimbang");
    }

    @Test
    @Order(4)
    void theWorkbookIsReadAndNothingIsInTheBooksYet() {
        entries = journalLength();
        phone.open(page("")).follow("Pembukuan").follow("Impor Buku Kas").attach("Pilih berkas", "kas 2025.xlsx",
                SHEETS, "MZ this is a program".getBytes(StandardCharsets.UTF_8)).fill("Tahun", "2025").press("Unggah");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.text()).contains("bukan lembar kerja");
        phone.attach("Pilih berkas", "kas 2025.xlsx", SHEETS, workbook).fill("Tahun", "2025").press("Unggah");
        assertThat(phone.text())
                .contains("6 baris: 1 siap, 5 perlu dijawab, 0 dilewati.", "\"Bulan Juli\" bukan tanggal",
                        "sel F7: \"#REF!\" bukan jumlah", "tidak cocok dengan hitungan", "dicatat sebagai apa",
                        "tahun pada", "Buku kas tidak mencatat harga pokok")
                .doesNotContain("Sahkan 1 Baris");
        batch = phone.path();
        phone.photograph(Path.of(System.getProperty("lumbung.build", "target"), "import.png"));
        assertThat(journalLength()).isEqualTo(entries);
    }

    @Test
    @Order(5)
    void everyQuestionIsAnsweredOrPassedOver() {
        phone.fill("Keuntungan kotor (% dari harga jual)", "15").press("Hitung Harga Pokok");
        assertThat(phone.text()).contains("6 baris: 2 siap, 4 perlu dijawab, 0 dilewati.");
        answer(3).fill("Tanggal", "2025-07-31").press("Simpan");
        assertThat(phone.text()).contains("Jawaban tersimpan.");
        answer(4).press("Simpan");
        answer(5).fill("Jumlah", "lima ribu").press("Simpan");
        assertThat(phone.status()).isEqualTo(422);
        phone.press("Lewati baris ini");
        answer(6).press("Lewati baris ini");
        phone.open(batch);
        assertThat(phone.text()).contains("6 baris: 4 siap, 0 perlu dijawab, 2 dilewati.");
    }

    @Test
    @Order(6)
    void theRowsThatStayOutComeBackAsAWorkbookThatHarmsNobody() {
        var rejected = Papers.workbook(phone.download("Unduh baris yang tidak masuk"));
        assertThat(rejected).anyMatch(row -> row.contains("#REF!")).anyMatch(row -> row.contains("HYPERLINK"));
    }

    @Test
    @Order(7)
    void theRestIsConfirmedAsAWholeAndOnce() {
        phone.press("Sahkan 4 Baris");
        assertThat(phone.text()).contains("sudah masuk buku").doesNotContain("Sahkan 4 Baris", "Buang Unggahan Ini");
        assertThat(journalLength()).isEqualTo(entries + 5); // a sale is two: what came in, and what it cost
        phone.open(page("/buku-kas?bulan=2025-07"));
        assertThat(phone.facts().get("Saldo akhir").replace('\u00a0', ' ')).isEqualTo("Rp 1.780.000");
        phone.open(page("/impor")).attach("Pilih berkas", "salinan.xlsx", SHEETS, workbook).fill("Tahun", "2025")
                .press("Unggah");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.text()).contains("sudah pernah diunggah");
        assertThat(journalLength()).isEqualTo(entries + 5); // a sale is two: what came in, and what it cost
    }

    @Test
    @Order(8)
    void anotherRegencysTreasurerSeesNothingOfIt() {
        assertThat(phone.openToStrangers()).isEmpty();
    }

    private Phone answer(int place) {
        return phone.open(batch + "/" + place);
    }

    private int journalLength() {
        return house.as(board.village().treasurer()).get(board.village().api("/entries")).path("entries").size();
    }

    private String page(String rest) {
        return board.village().page(rest);
    }

    private static byte[] workbook() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Excel", "1.0")) {
            var sheet = workbook.newWorksheet("Juli 2025");
            for (int row = 0; row < ROWS.size(); row++) {
                for (int column = 0; column < ROWS.get(row).size(); column++) {
                    switch (ROWS.get(row).get(column)) {
                        case Integer number -> sheet.value(row, column, number);
                        case Object text -> sheet.value(row, column, text.toString());
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
