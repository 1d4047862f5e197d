package id.lumbung.journeys;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.journeys.house.Account;
import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Phone;
import id.lumbung.journeys.house.Story;

import static org.assertj.core.api.Assertions.assertThat;

/// The Dinas takes one village from its meeting to a legal entity that works: minutes, papers, numbers, a scan that somebody
/// else judges, the board, the paper for the head of the office, and the first entry.
@Story
@Order(27)
class AnOfficerBringsAVillageToWork {

    private static final String CODE = "6402032006"; // Batuah
    private static final byte[] SCAN = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final House house;
    private final Phone dinas;
    private final Phone treasurersPhone;
    private String cooperative = "";

    AnOfficerBringsAVillageToWork(House house) {
        this.house = house;
        this.dinas = house.phone();
        this.treasurersPhone = house.phone();
    }

    @AfterAll
    void hangUp() {
        house.remember(dinas);
        house.remember(treasurersPhone);
        dinas.close();
        treasurersPhone.close();
    }

    @Test
    @Order(1)
    void theBoardLeadsToAVillageThatHasNotMet() {
        var admin = house.as(house.kukar().admin());
        admin.put("/kukar/api/cooperatives/register", Map.of());
        cooperative = admin.get("/kukar/api/cooperatives").valueStream()
                .filter(row -> row.path("villageCode").asString().replace(".", "").equals(CODE))
                .map(row -> "/kukar/koperasi/" + row.path("id").asString()).findFirst().orElseThrow();
        dinas.signIn(house.kukar().admin(), "/kukar/legalitas");
        assertThat(dinas.text()).contains("Legalitas Koperasi", "237 koperasi", "Belum mulai");
        dinas.follow("Loa Janan").follow("Batuah");
        assertThat(dinas.text()).contains("Belum mulai", "Daftar Dokumen");
    }

    @Test
    @Order(2)
    void theMinutesAreWrittenAndTheElectedTakeTheirSeats() {
        dinas.follow("Musyawarah Desa Khusus").press("Tulis Berita Acara").fill("Nomor Berita Acara", "BA/07/2025")
                .fill("Hari dan tanggal rapat", "2025-05-20").fill("Jam mulai", "09:00").fill("Jam selesai", "12:30")
                .fill("Tempat", "Balai Desa Batuah").fill("Jumlah undangan", "40").fill("Hadir laki-laki", "15")
                .fill("Hadir perempuan", "10").fill("Ketua rapat", "Pak Darmawan").fill("Sekretaris rapat", "Bu Lina")
                .fill("Anggota pimpinan rapat", "Pak Seno").fill("Daftar hadir", people(8))
                .fill("Simpanan pokok", "100.000").fill("Simpanan wajib per bulan", "20.000")
                .fill("Pengurus dan pengawas terpilih", organs()).fill("Kuasa pendiri", "Pak Hasan")
                .fill("Rencana usaha", "Sembako dan pupuk").fill("KBLI", "47111, 47721").press("Simpan");
        assertThat(dinas.status()).isEqualTo(422);
        assertThat(dinas.text()).contains("Pendiri baru 8 orang");
        dinas.fill("Daftar hadir", people(9)).press("Simpan");
        assertThat(dinas.text()).contains("Berita Acara dicatat.", "25 orang (15 laki-laki, 10 perempuan), 9 pendiri");
        assertThat(dinas.rows()).hasSize(8).allSatisfy(row -> assertThat(row.get("Status")).contains(
                "Catat Masa Jabatan"));
        for (int seat = 0; seat < 8; seat++) {
            dinas.press("Catat masa jabatan Terpilih " + seat);
        }
        assertThat(dinas.rows()).allSatisfy(row -> assertThat(row.get("Status")).contains("Tercatat"));
        assertThat(dinas.download("Cetak Berita Acara")).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    private static String people(int founders) {
        return IntStream.range(0, founders).mapToObj(at -> "Warga %d; %s; masyarakat; ya".formatted(at,
                at % 2 == 0 ? "P" : "L")).collect(Collectors.joining("\n"));
    }

    private static String organs() {
        var offices = new String[]{"Ketua", "Wakil Bidang Usaha", "Wakil Bidang Anggota", "Sekretaris", "Bendahara",
                "Ketua Pengawas", "Anggota Pengawas", "Anggota Pengawas"};
        return IntStream.range(0, offices.length)
                .mapToObj(at -> "%s; Terpilih %d; 08110000031%d".formatted(offices[at], at, at))
                .collect(Collectors.joining("\n"));
    }

    @Test
    @Order(3)
    void thePapersComeOneAfterTheOther() {
        paper("Penunjukan notaris", "Selesai", "2025-05-22", "NPAK-12").fill("Nama notaris (NPAK)", "Notaris Ratna");
        savedDespiteDoubts("Berkas untuk notaris belum lengkap", "Berkas di notaris");
        paper("Pemesanan nama", "Proses", "2025-05-26", "");
        saved("Pesan nama");
        paper("Akta pendirian", "Terbit", "2025-05-19", "12").fill("Nama notaris (NPAK)", "Notaris Ratna")
                .press("Simpan");
        assertThat(dinas.status()).isEqualTo(422);
        assertThat(dinas.text()).contains("Urutan tanggal");
        dinas.fill("Tanggal", "2025-06-02");
        saved("Akta pendirian terbit");
        paper("SK AHU", "Proses", "2025-06-04", "");
        saved("Proses SK AHU");
        paper("SK AHU", "Terbit", "2025-06-16", "ahu-0099001.ah.01.29.tahun 2025");
        saved("Berbadan hukum (SK AHU)");
        assertThat(dinas.text()).contains("AHU-0099001.AH.01.29.TAHUN 2025");
        paper("NPWP", "Terbit", "2025-06-20", "09.900.100.1-728.000");
        saved("NPWP terbit");
        paper("NIB", "Terbit", "2025-06-23", "2306250099001");
        saved("NIB terbit");
        paper("Sertifikat NIK", "Terbit", "2025-06-25", "6402099001001").fill("Berlaku sampai", "2027-06-24");
        saved("NIK koperasi terbit");
        paper("Rekening bank", "Selesai", "2025-06-27", "009901000123301").choose("Bank", "BRI")
                .fill("Nama pemilik rekening", "Pak Hasan");
        savedDespiteDoubts("rekening harus atas nama koperasi", "Rekening aktif");
    }

    private Phone paper(String name, String status, String on, String number) {
        return dinas.open(cooperative + "/legalitas").follow(name).choose("Status", status).fill("Tanggal", on)
                .fill("Nomor", number);
    }

    private void saved(String stage) {
        dinas.press("Simpan");
        assertThat(dinas.text()).contains("Status dokumen dicatat.", stage);
    }

    private void savedDespiteDoubts(String doubt, String stage) {
        dinas.press("Simpan");
        assertThat(dinas.text()).contains(doubt);
        dinas.tick("Saya sudah memeriksa peringatan");
        saved(stage);
    }

    @Test
    @Order(4)
    void aScanIsSentByTheAdminWhoMayNotJudgeItHerself() {
        dinas.open(cooperative + "/legalitas").follow("SK AHU").press("Unggah Berkas")
                .attach("Foto atau PDF", "sk-ahu.pdf", "application/pdf", SCAN).press("Unggah");
        assertThat(dinas.text()).contains("menunggu pemeriksaan", "sk-ahu.pdf", "Harus diperiksa orang lain");
    }

    @Test
    @Order(5)
    void theReportCountsTheVillageAndIsPrinted() {
        dinas.open("/kukar/legalitas").press("Laporan Mingguan");
        assertThat(dinas.rows().getLast().get("Koperasi")).isNotEqualTo("0");
        assertThat(dinas.download("PDF")).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(dinas.download("Excel")).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    @Order(6)
    void theFirstEntryMakesItACooperativeThatWorks() {
        dinas.open(cooperative + "/organ").press("Beri akun kepada Terpilih 4");
        var card = dinas.facts();
        var treasurer = new Account("Terpilih 4", card.get("Nama pengguna"), card.get("Kata sandi pertama"));
        treasurersPhone.signIn(treasurer, "/login").follow("Catat Transaksi").press("Buka Buku")
                .fill("Mencatat sejak tanggal", "2025-06-01").press("Buka Buku");
        treasurersPhone.open(cooperative + "/catat?cari=Dibayar").follow("Biaya Dibayar Pihak Lain")
                .fill("Dibayar oleh", "Pemerintah Desa (APBDes)").choose("Biaya untuk", "Perizinan dan Notaris")
                .fill("Jumlah", "2.500.000").fill("Tanggal", "2025-07-01").press("Simpan");
        assertThat(treasurersPhone.text()).contains("Rp 2.500.000");
        assertThat(treasurersPhone.knock("GET", cooperative + "/legalitas")).as("not for the treasurer")
                .isEqualTo(403);
        dinas.open(cooperative + "/legalitas");
        assertThat(dinas.text()).contains("Beroperasi");
        dinas.open("/kukar/legalitas?tahap=BEROPERASI");
        assertThat(dinas.text()).contains("Batuah");
    }

    @Test
    @Order(7)
    void anotherRegencySeesNothingOfIt() {
        assertThat(dinas.openToStrangers()).isEmpty();
        assertThat(treasurersPhone.openToStrangers()).isEmpty();
    }
}
