package id.lumbung.journeys;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.journeys.house.Account;
import id.lumbung.journeys.house.Golden;
import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Phone;
import id.lumbung.journeys.house.Story;

import static org.assertj.core.api.Assertions.assertThat;

/// The Dinas registers 237 cooperatives and one treasurer keeps the first books, which agree with the accountant's.
@Story
@Order(20)
class ATreasurersFirstDay {

    private static final String FOUNDED = "2025-06-20";
    private static final String CASH = "1-1101";
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 7, 31);
    private static final YearMonth JUNE = YearMonth.of(2025, 6);
    private static final YearMonth JULY = YearMonth.of(2025, 7);

    private record Founder(String name, String nik) {}

    /// Birth dates stand inside the numbers, women's days with 40 added.
    private static final List<Founder> FOUNDERS = List.of(new Founder("Ahmad Fauzi", "6402021203780001"),
            new Founder("Siti Rahmawati", "6402025507820001"), new Founder("Nur Aini", "6402024209900001"),
            new Founder("Budi Santoso", "6402020101750002"), new Founder("Kartini", "6402026104800003"),
            new Founder("Joko Susilo", "6402021709850004"), new Founder("Maria Ulfah", "6402024811880005"),
            new Founder("Rahmat Hidayat", "6402022306720006"), new Founder("Sulastri", "6402025202790007"));

    private final House house;
    private final Golden golden = Golden.journal();
    private final Phone dinas;
    private final Phone phone;
    private String cooperative = "";
    private Account treasurer = new Account("Siti Rahmawati", "", "");
    private String entriesBefore = "";

    ATreasurersFirstDay(House house) {
        this.house = house;
        this.dinas = house.phone();
        this.phone = house.phone();
    }

    @AfterAll
    void hangUp() {
        house.remember(dinas);
        house.remember(phone);
        dinas.close();
        phone.close();
    }

    @Test
    @Order(1)
    void theDinasMakesTheRegisterOfAllVillagesAtOnce() {
        dinas.signIn(house.kukar().admin(), "/kukar/koperasi").press("Buat Register");
        assertThat(dinas.text()).contains("Register berhasil dibuat.", "237 koperasi di 20 kecamatan");
        dinas.fill("Cari nama desa, kelurahan atau kecamatan", "bukit raya").press("Cari");
        assertThat(dinas.text()).contains("Bukit Raya");
    }

    @Test
    @Order(2)
    void theDinasRecordsWhoWasElected() {
        dinas.fill("Cari nama desa, kelurahan atau kecamatan", "loa kulu kota").press("Cari").follow("Loa Kulu Kota");
        cooperative = dinas.path().replaceFirst("\\?.*", "");
        assertThat(dinas.text()).contains("KOPERASI DESA MERAH PUTIH LOA KULU KOTA", "Susunan organ belum lengkap");

        dinas.follow("Pengurus dan Pengawas");
        appoint("Ketua", "Ahmad Fauzi", "081100000101");
        appoint("Wakil ketua bidang usaha", "Budi Santoso", "081100000102");
        appoint("Wakil ketua bidang anggota", "Kartini", "081100000103");
        appoint("Sekretaris", "Nur Aini", "081100000104");
        appoint("Bendahara", "Siti Rahmawati", "081100000105");
        appoint("Ketua pengawas", "Yusuf Hidayat", "081100000106");
        appoint("Anggota pengawas", "Maria Ulfah", "081100000107");
        appoint("Anggota pengawas", "Sulastri", "081100000108");
        assertThat(dinas.text()).doesNotContain("Susunan organ belum lengkap");
        assertThat(dinas.rows()).hasSize(8);
    }

    private void appoint(String office, String name, String phoneNumber) {
        dinas.press("Catat Masa Jabatan").choose("Jabatan", office).fill("Nama", name).fill("Nomor HP", phoneNumber)
                .fill("Mulai menjabat", FOUNDED).fill("Dasar pencatatan", "BA Musdesus 20 Juni 2025").press("Simpan");
        assertThat(dinas.text()).contains("Masa jabatan berhasil dicatat.", name);
    }

    @Test
    @Order(3)
    void theTreasurerGetsACardAndSignsIn() {
        dinas.press("Beri akun kepada Siti Rahmawati");
        var card = dinas.facts();
        treasurer = new Account("Siti Rahmawati", card.get("Nama pengguna"), card.get("Kata sandi pertama"));

        phone.signIn(treasurer, "/login");
        assertThat(phone.path()).as("her own cooperative").startsWith(cooperative);
        assertThat(phone.text()).contains("Loa Kulu Kota", "Catat Transaksi");
    }

    @Test
    @Order(4)
    void sheOpensTheBooks() {
        phone.follow("Catat Transaksi");
        assertThat(phone.text()).contains("Buku belum dibuka");
        phone.press("Buka Buku").fill("Mencatat sejak tanggal", "2025-06-01").press("Buka Buku");
        assertThat(phone.text()).contains("Buku berhasil dibuka.");
    }

    @Test
    @Order(5)
    void sheEntersTheNineFounders() {
        phone.open(cooperative + "/anggota");
        for (var founder : FOUNDERS) {
            phone.press("Tambah Anggota").fill("NIK", founder.nik()).fill("Nama", founder.name())
                    .fill("Alamat", "Desa Loa Kulu Kota").fill("RT", "1").press("Simpan Pendiri");
            assertThat(phone.text()).contains("Pendiri berhasil dicatat.", founder.name())
                    .doesNotContain(founder.nik());
        }
        assertThat(phone.text()).contains("9 anggota");
        assertThat(phone.rows()).hasSize(9).allSatisfy(row -> assertThat(row.get("NIK")).matches("640202\\*{6}\\d{4}"));
    }

    @Test
    @Order(6)
    void aNumberThatCannotBeANikIsRefusedAndTheRestStays() {
        phone.press("Tambah Anggota").fill("NIK", "6402029999999999").fill("Nama", "Tidak Jadi")
                .fill("Alamat", "Jalan Baru")
                .press("Ajukan");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.text()).contains("NIK harus 16 digit angka sesuai KTP");
        assertThat(phone.valueOf("Nama")).isEqualTo("Tidak Jadi");
        assertThat(phone.valueOf("NIK")).as("a NIK is never sent back").isEmpty();
    }

    @Test
    @Order(7)
    void sheRecordsJune() {
        ofAll("Terima Simpanan Pokok", "100.000").choose("Uang masuk ke", "Kas Tunai");
        saved(FOUNDED, "Rp 900.000");
        ofAll("Terima Simpanan Wajib", "20.000").choose("Uang masuk ke", "Kas Tunai").choose("Untuk bulan",
                "Juni 2025");
        saved(FOUNDED, "Rp 180.000");
        event("Biaya Dibayar Pihak Lain").fill("Dibayar oleh", "Pemerintah Desa (APBDes)")
                .choose("Biaya untuk", "Perizinan dan Notaris").fill("Jumlah", "2.500.000");
        saved("2025-06-25", "Rp 2.500.000");
    }

    @Test
    @Order(8)
    void aFormThatIsSentTwiceIsRecordedOnce() {
        entriesBefore = journalLength();
        event("Terima Hibah Barang").fill("Pemberi", "Dinas Koperasi").fill("Peralatan Gerai dan Etalase", "7.000.000")
                .fill("Peralatan Kantor dan Komputer", "5.000.000");
        saved("2025-07-01", "Rp 12.000.000");
        var voucher = phone.path();

        var again = phone.sendAgain();
        assertThat(again.status()).isEqualTo(303);
        assertThat(again.headers().get("location")).endsWith(voucher);
        assertThat(Integer.parseInt(journalLength())).isEqualTo(Integer.parseInt(entriesBefore) + 1);
    }

    private String journalLength() {
        return Integer.toString(house.as(treasurer).get(api("/entries")).path("entries").size());
    }

    private String api(String rest) {
        return cooperative.replace("/koperasi/", "/api/cooperatives/") + rest;
    }

    @Test
    @Order(9)
    void sheRecordsJuly() {
        event("Setor Kas ke Bank").fill("Jumlah", "900.000").choose("Diambil dari", "Kas Tunai").choose("Disetor ke",
                "Bank BRI");
        saved("2025-07-05", "Rp 900.000");
        event("Pinjaman Bank Cair").fill("Bank pemberi pinjaman", "Bank BRI").fill("Jumlah", "100.000.000")
                .choose("Masuk ke rekening", "Bank BRI");
        saved("2025-07-10", "Rp 100.000.000");
        event("Beli Barang Tunai").choose("Barang", "Sembako").fill("Jumlah dibayar", "40.000.000")
                .choose("Dibayar dari", "Bank BRI");
        saved("2025-07-12", "Rp 40.000.000");
        event("Beli Barang Kredit").choose("Barang", "LPG").fill("Nama penjual", "Pertamina Patra Niaga")
                .choose("Jenis penjual", "BUMN").fill("Jumlah utang", "15.000.000");
        saved("2025-07-15", "Rp 15.000.000");
        event("Jual Tunai").choose("Barang", "Sembako").choose("Pembeli", "Anggota koperasi")
                .fill("Harga jual", "6.000.000")
                .fill("Harga beli barang yang terjual", "5.400.000").choose("Uang masuk ke", "Kas Tunai");
        saved("2025-07-21", "Rp 6.000.000");
        event("Jual Tunai").choose("Barang", "Sembako").choose("Pembeli", "Bukan anggota")
                .fill("Harga jual", "9.000.000")
                .fill("Harga beli barang yang terjual", "8.100.000").choose("Uang masuk ke", "Kas Tunai");
        saved("2025-07-25", "Rp 9.000.000");
        event("Jual Kredit Anggota").choose("Anggota", "Nur Aini").choose("Barang", "Sembako")
                .fill("Harga jual", "1.500.000")
                .fill("Harga beli barang yang terjual", "1.350.000");
        saved("2025-07-31", "Rp 1.500.000");
    }

    private Phone event(String label) {
        return phone.open(cooperative + "/catat?cari=" + URLEncoder.encode(label, StandardCharsets.UTF_8))
                .follow(label);
    }

    /// All members at once, each with the same amount.
    private Phone ofAll(String label, String amount) {
        event(label).follow("Setoran beberapa anggota sekaligus").fill("Isi semua dengan jumlah yang sama", amount)
                .press("Isi Semua");
        assertThat(phone.fields("deposits.")).isEqualTo(FOUNDERS.size());
        return phone;
    }

    private void saved(String date, String total) {
        phone.fill("Tanggal", date).press("Simpan");
        assertThat(phone.text()).contains("Transaksi berhasil dicatat.", total);
    }

    @Test
    @Order(10)
    void theCashBookAgreesWithTheAccountantLineByLine() {
        phone.open(cooperative).follow("Buku Kas");
        cashBook(JUNE, "Juni 2025");
        cashBook(JULY, "Juli 2025");
        phone.open(cooperative);
        phone.photograph(Path.of(System.getProperty("lumbung.build", "target"), "treasurer.png"));
    }

    private void cashBook(YearMonth month, String words) {
        phone.unfold("Pilih kas dan bulan").choose("Bulan", words).press("Tampilkan");
        var expected = golden.movements(CASH, month);
        var facts = phone.facts();
        assertThat(amount(facts.get("Saldo awal"))).isEqualTo(golden.balance(CASH, month.atDay(1).minusDays(1)));
        assertThat(amount(facts.get("Masuk")))
                .isEqualTo(expected.stream().filter(sum -> sum > 0).mapToLong(sum -> sum).sum());
        assertThat(amount(facts.get("Keluar")))
                .isEqualTo(-expected.stream().filter(sum -> sum < 0).mapToLong(sum -> sum).sum());
        assertThat(amount(facts.get("Saldo akhir"))).isEqualTo(golden.balance(CASH, month.atEndOfMonth()));
        var lines = phone.rows().stream().filter(row -> row.containsKey("Bukti"))
                .map(row -> amount(row.get("Masuk")) - amount(row.get("Keluar"))).toList();
        assertThat(lines).isEqualTo(expected);
    }

    @Test
    @Order(11)
    void theTrialBalanceAgreesFigureByFigure() {
        phone.open(cooperative).follow("Neraca Saldo").unfold("Pilih tanggal")
                .fill("Sampai tanggal", LAST_DAY.toString()).press("Tampilkan");
        assertThat(phone.text()).contains("Seimbang", "per 31 Juli 2025");
        assertThat(balances()).isEqualTo(golden.balances(LAST_DAY));
    }

    private Map<String, Long> balances() {
        return phone.rows().stream().collect(Collectors.toMap(row -> row.get("").split("\\s")[0],
                row -> amount(row.get("Debit")) - amount(row.get("Kredit")), Long::sum, TreeMap::new));
    }

    @Test
    @Order(12)
    void aWrongEntryIsTakenBackByAnotherAndNothingIsErased() {
        event("Bayar Listrik, Internet, ATK").fill("Listrik dan air", "250.000").choose("Dibayar dari", "Kas Tunai");
        saved("2025-07-31", "Rp 250.000");
        phone.press("Batalkan").fill("Alasan", "Salah jumlah").fill("Tanggal pembatalan", "2025-07-31")
                .press("Ya, Batalkan Transaksi Ini");
        assertThat(phone.text()).contains("Transaksi berhasil dibatalkan.", "Jurnal pembalik");

        phone.open(cooperative + "/neraca-saldo?sampai=" + LAST_DAY);
        var after = balances();
        after.values().removeIf(balance -> balance == 0);
        assertThat(after).isEqualTo(golden.balances(LAST_DAY));
        phone.open(cooperative + "/jurnal");
        assertThat(phone.text()).contains("dibatalkan");
    }

    @Test
    @Order(13)
    void moreThanThereIsInTheDrawerCannotBePaid() {
        var before = journalLength();
        event("Setor Kas ke Bank").fill("Jumlah", "999.000.000").choose("Diambil dari", "Kas Tunai")
                .choose("Disetor ke", "Bank BRI").fill("Tanggal", "2025-07-31").press("Simpan");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.text()).contains("Uang di Kas Tunai tidak cukup");
        assertThat(phone.valueOf("Jumlah")).isEqualTo("999.000.000");
        assertThat(journalLength()).isEqualTo(before);
    }

    @Test
    @Order(14)
    void theChainOfEntriesIsWhole() {
        phone.open(cooperative + "/buku").follow("Keaslian Catatan").press("Periksa Sekarang");
        assertThat(phone.text()).contains("Semua catatan asli");
    }

    @Test
    @Order(15)
    void theDinasReadsTheBooksAndCannotWriteThem() {
        dinas.open(cooperative + "/neraca-saldo?sampai=" + LAST_DAY);
        assertThat(dinas.text()).contains("Seimbang");
        dinas.open(cooperative + "/catat/J31");
        assertThat(dinas.status()).isEqualTo(403);
    }

    private static long amount(String text) {
        var digits = text == null ? "" : text.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
