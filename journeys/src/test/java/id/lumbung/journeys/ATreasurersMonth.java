package id.lumbung.journeys;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.journeys.house.Board;
import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Phone;
import id.lumbung.journeys.house.Story;

import static org.assertj.core.api.Assertions.assertThat;

/// A treasurer keeps July: savings, receipts, photographs, a mistake, the bank, the drawer, and the month is closed.
@Story
@Order(22)
class ATreasurersMonth {

    private static final long[] DENOMINATIONS = {100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100};
    private static final String BANK = """
            Tanggal;Keterangan;Debet;Kredit
            05/07/2025;SETORAN TUNAI;;500.000,00
            31/07/2025;BIAYA ADM;10.000,00;
            """;

    private final House house;
    private final Phone phone;
    private final Board board;
    private String rapel = "";

    ATreasurersMonth(House house) {
        this.house = house;
        this.phone = house.phone();
        this.board = Board.of(house, "6402022006", "2025-07-01");
    }

    @BeforeAll
    void signIn() {
        phone.signIn(board.village().treasurer(), board.village().page(""));
    }

    @AfterAll
    void hangUp() {
        house.remember(phone);
        phone.close();
    }

    @Test
    @Order(1)
    void savingsAreTakenOfAllAtOnceAndOfSeveralMonthsInOneReceipt() {
        event("Terima Simpanan Pokok").follow("Setoran beberapa anggota sekaligus")
                .fill("Isi semua dengan jumlah yang sama", "100.000").press("Isi Semua")
                .choose("Uang masuk ke", "Kas Tunai");
        saved("2025-07-01", "Rp 900.000");
        event("Terima Simpanan Wajib").choose("Anggota", "Halimah").fill("Jumlah", "60.000")
                .choose("Untuk bulan", "Juli 2025").choose("Sampai bulan", "September 2025")
                .choose("Uang masuk ke", "Kas Tunai");
        saved("2025-07-02", "Rp 60.000");
        assertThat(phone.text()).contains("Enam puluh ribu rupiah");
        rapel = phone.path();
        event("Terima Simpanan Sukarela").choose("Anggota", "Halimah").fill("Jumlah", "500.000")
                .choose("Uang masuk ke", "Kas Tunai");
        saved("2025-07-03", "Rp 500.000");
    }

    @Test
    @Order(2)
    void noMemberTakesMoreThanSheHas() {
        event("Tarik Simpanan Sukarela").choose("Anggota", "Halimah").fill("Jumlah ditarik", "600.000")
                .choose("Dibayar dari", "Kas Tunai");
        refused("2025-07-04", "tidak cukup", "Rp 500.000");
        assertThat(phone.valueOf("Jumlah ditarik")).isEqualTo("600.000");
    }

    @Test
    @Order(3)
    void theReceiptProvesItselfToWhoeverHoldsIt() {
        phone.open(rapel).press("Kuitansi").press("Buat Kuitansi");
        assertThat(phone.text()).contains("Kuitansi berhasil dibuat.", "Enam puluh ribu rupiah", "Halimah");
        phone.press("Cetak A5");
        assertThat(phone.text()).contains("KUITANSI", "Halimah");
        var verification = phone.addressOf("Periksa keaslian");
        try (var stranger = house.phone()) {
            stranger.open(verification);
            assertThat(stranger.text()).contains("Kuitansi ini tercatat di pembukuan koperasi.", "Rp 60.000,00")
                    .doesNotContain("Halimah", "Wati");
            stranger.open(verification.substring(0, verification.length() - 3) + "AAA");
            assertThat(stranger.status()).isEqualTo(404);
        }
    }

    @Test
    @Order(4)
    void aPhotographOfTheVoucherIsKeptAndAProgramIsNot() {
        phone.open(rapel).press("Lampiran").attach("Foto atau PDF", "nota.jpg", "image/jpeg",
                "MZ\u0090 this is a program".getBytes(StandardCharsets.ISO_8859_1)).press("Unggah");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.text()).contains("bukan foto");
        phone.attach("Foto atau PDF", "nota.png", "image/png", phone.picture()).press("Unggah");
        assertThat(phone.status()).isEqualTo(200);
        assertThat(phone.shows("main table img")).isTrue();
    }

    @Test
    @Order(5)
    void whatIsUsualIsRepeatedAndStarred() {
        phone.open(rapel).press("Catat Lagi");
        assertThat(phone.valueOf("Jumlah")).isEqualTo("60.000");
        phone.choose("Anggota", "Suparman");
        saved("2025-07-04", "Rp 60.000");
        phone.open(board.village().page("/catat"));
        assertThat(phone.text()).doesNotContain("Favorit Anda");
        phone.press("Favorit: Terima Simpanan Wajib");
        assertThat(phone.text()).contains("Favorit Anda");
    }

    @Test
    @Order(6)
    void whatCannotBeIsAnsweredInWordsAndWhatWasTypedStays() {
        for (var amount : new String[]{"1,25 jt", "-5.000", "0", "1000000000000000", "=1+1"}) {
            event("Bayar Listrik, Internet, ATK").fill("Listrik dan air", amount).choose("Dibayar dari", "Kas Tunai")
                    .fill("Tanggal", "2025-07-10").press("Simpan");
            assertThat(phone.status()).as(amount).isEqualTo(422);
            assertThat(phone.valueOf("Listrik dan air")).isEqualTo(amount);
        }
        electricity("25.000");
        refused("2030-07-10", "belum tiba");
        electricity("25.000");
        refused("2025-06-30", "lebih awal dari pembukaan buku");
    }

    @Test
    @Order(7)
    void aScriptIsWordsAndTheWayBackRecordsNothingTwice() {
        electricity("25.000").fill("Keterangan", "<script>alert(1)</script> token");
        saved("2025-07-10", "Rp 25.000");
        assertThat(phone.text()).contains("<script>alert(1)</script> token");
        var entries = journalLength();
        phone.back();
        if (phone.shows("button[type=submit]")) {
            phone.press("Simpan");
        }
        assertThat(journalLength()).isEqualTo(entries);
    }

    @Test
    @Order(8)
    void aMistakeIsTakenBackByItsMirrorWithAReason() {
        electricity("52.000");
        saved("2025-07-11", "Rp 52.000");
        phone.press("Batalkan").fill("Alasan", "x").fill("Tanggal pembatalan", "2025-07-11")
                .press("Ya, Batalkan Transaksi Ini");
        assertThat(phone.status()).isEqualTo(422);
        phone.fill("Alasan", "Salah jumlah, seharusnya 25.000").press("Ya, Batalkan Transaksi Ini");
        assertThat(phone.text()).contains("Transaksi berhasil dibatalkan.", "Salah jumlah");
    }

    @Test
    @Order(9)
    void theBanksOwnListAgreesWithTheBook() {
        event("Setor Kas ke Bank").fill("Jumlah", "500.000").choose("Diambil dari", "Kas Tunai")
                .choose("Disetor ke", "Bank BRI");
        saved("2025-07-05", "Rp 500.000");
        phone.open(board.village().page("/buku")).follow("Rekonsiliasi Bank").press("Masukkan Rekening Koran")
                .choose("Rekening", "Bank BRI")
                .attach("Berkas", "mutasi.csv", "text/csv", BANK.getBytes(StandardCharsets.UTF_8)).press("Masukkan");
        assertThat(phone.text()).contains("Yang sudah cocok (1 baris)", "BIAYA ADM");
        var sheet = phone.path();
        phone.follow("Catat administrasi bank");
        assertThat(phone.valueOf("Jumlah")).as("what the bank took").isEqualTo("10.000");
        assertThat(phone.text()).as("which bank it was").contains("Bank BRI");
        saved("2025-07-31", "Rp 10.000");
        phone.open(sheet).press("Cocokkan Otomatis Lagi").fill("Saldo bank", "500.000").press("Nyatakan Cocok");
        assertThat(phone.text()).contains("Saldo ini belum cocok dengan buku");
        phone.fill("Saldo bank", "490.000").press("Nyatakan Cocok");
        assertThat(phone.text()).contains("Bulan ini dinyatakan cocok.");
    }

    @Test
    @Order(10)
    void sheCountsTheDrawerByDenomination() {
        phone.open(board.village().page("/buku-kas?bulan=2025-07"));
        var rest = Long.parseLong(phone.facts().get("Saldo akhir").replaceAll("\\D", ""));
        phone.open(board.village().page("/opname")).press("Hitung Kas");
        assertThat(LongStream.of(DENOMINATIONS).mapToObj(piece -> phone.valueOf(label(piece))))
                .as("nothing counted yet")
                .allMatch(String::isEmpty);
        for (var piece : DENOMINATIONS) {
            if (rest >= piece) {
                phone.fill(label(piece), Long.toString(rest / piece));
                rest %= piece;
            }
        }
        phone.fill("Hari", "2025-07-31").press("Simpan Hitungan");
        assertThat(phone.text()).contains("Hitungan tersimpan.", "Cocok");
        phone.open(board.village().page("/laporan-kas?tanggal=2025-07-31"));
        assertThat(phone.text()).contains("Kas Tunai", "Bendahara");
    }

    @Test
    @Order(11)
    void anotherRegencysTreasurerSeesNothingOfIt() {
        assertThat(phone.openToStrangers()).isEmpty();
    }

    private static String label(long piece) {
        return "Pecahan Rp " + String.format(Locale.GERMAN, "%,d", piece);
    }

    private Phone electricity(String amount) {
        return event("Bayar Listrik, Internet, ATK").fill("Listrik dan air", amount).choose("Dibayar dari",
                "Kas Tunai");
    }

    private Phone event(String label) {
        return phone.open(board.village().page("/catat?cari=" + URLEncoder.encode(label, StandardCharsets.UTF_8)))
                .follow(label);
    }

    private void saved(String date, String total) {
        phone.fill("Tanggal", date).press("Simpan");
        assertThat(phone.text()).contains("Transaksi berhasil dicatat.", total);
    }

    private void refused(String date, String... words) {
        phone.fill("Tanggal", date).press("Simpan");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.text()).contains(words);
    }

    private int journalLength() {
        return house.as(board.village().treasurer()).get(board.village().api("/entries")).path("entries").size();
    }
}
