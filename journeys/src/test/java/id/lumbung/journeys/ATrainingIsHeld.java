package id.lumbung.journeys;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Phone;
import id.lumbung.journeys.house.Story;

import static org.assertj.core.api.Assertions.assertThat;

/// From a wish that waits for money to a certificate that anybody can check: the Dinas plans, a treasurer comes.
@Story
@Order(63)
class ATrainingIsHeld {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Makassar"));

    private final House house;
    private final Phone office;
    private final Phone treasurer;
    private @Nullable String seats;

    ATrainingIsHeld(House house) {
        this.house = house;
        this.office = house.phone();
        this.treasurer = house.phoneWithoutJavaScript();
    }

    @AfterAll
    void hangUp() {
        house.remember(office);
        house.remember(treasurer);
        office.close();
        treasurer.close();
    }

    @Test
    @Order(1)
    void theDinasWishesAndWaitsForTheMoney() {
        house.village();
        office.signIn(house.kukar().admin(), "/kukar/pelatihan");
        office.press("Usulkan Pelatihan").fill("Judul", "Pembukuan Dasar untuk Bendahara")
                .choose("Materi", "Keuangan dan pembukuan").fill("Perkiraan jumlah koperasi", "20")
                .fill("Alasan usulan", "Buku kas banyak yang kosong").press("Usulkan Pelatihan");
        assertThat(office.text()).contains("Usulan pelatihan tersimpan.", "PL/" + TODAY.getYear());
        office.press("Minta Dana").choose("Sumber dana", "APBD").fill("Pagu", "25000000").press("Minta Dana");
        assertThat(office.text()).contains("menunggu anggaran", "Rp 25.000.000");
        office.press("Catat Refocusing").choose("Sumber dana", "DAK").fill("Pagu", "20000000")
                .fill("Alasan", "Refocusing APBD").press("Catat Refocusing");
        office.press("Catat Persetujuan Dana").fill("Pagu", "18000000").press("Catat Persetujuan Dana");
        assertThat(office.text()).contains("Tetapkan jadwalnya", "Rp 18.000.000", "Refocusing APBD", "Rp 25.000.000");
    }

    @Test
    @Order(2)
    void aSeatIsOfferedToTheTreasurerOfToday() {
        office.press("Tetapkan Jadwal").fill("Hari pertama", TODAY.toString()).fill("Hari terakhir", TODAY.toString())
                .fill("Tempat", "Balai Desa Loa Kulu Kota").fill("Narasumber", "Rina Wulandari")
                .fill("Jam pelajaran", "8").choose("Untuk jabatan", "Bendahara").fill("Jumlah kursi", "30")
                .press("Tetapkan Jadwal");
        assertThat(office.text()).contains("Jadwal tersimpan");
        office.follow("Peserta dan Kehadiran");
        seats = office.path();
        office.press("Tawarkan Kursi").tick("Wati Lestari").press("Tawarkan Kursi");
        assertThat(office.text()).contains("Kursi berhasil ditawarkan", "Wati Lestari", "Ditawarkan");
    }

    @Test
    @Order(3)
    void sheAcceptsAndSaysWithTheCodeOnTheScreenThatSheIsThere() {
        treasurer.signIn(house.village().treasurer(), "/kukar/pelatihan/saya");
        treasurer.follow("Pembukuan Dasar").press("Terima Kursi");
        assertThat(treasurer.text()).as("she did not say which").contains("Kolom ini wajib diisi");
        treasurer.choose("Jenis kelamin", "Perempuan").press("Terima Kursi");
        assertThat(treasurer.text()).contains("Kursi diterima.", "Kode Kehadiran");

        office.open(Objects.requireNonNull(seats)).follow("Layar Kehadiran");
        var code = office.addressOf(office.textOf("#kode a"));
        treasurer.open(code).press("Saya Hadir");
        assertThat(treasurer.text()).contains("Anda tercatat hadir hari ini.");
    }

    @Test
    @Order(4)
    void whatSheKnowsIsTestedAndSheGetsACertificate() {
        office.open(Objects.requireNonNull(seats));
        office.fill("Wati Lestari", "55").press("Simpan Nilai");
        assertThat(office.text()).contains("Nilai tersimpan.");
        office.choose("Tes", "Tes sesudah").fill("Wati Lestari", "85").press("Simpan Nilai");
        assertThat(office.text()).contains("55 → 85");
        office.press("Terbitkan Sertifikat");
        assertThat(office.text()).contains("Sertifikat diterbitkan.");

        treasurer.open("/kukar/pelatihan/saya").follow("Pembukuan Dasar");
        var paper = treasurer.download("Unduh Sertifikat");
        assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    @Order(5)
    void theDinasReportsAndSeesWhatItChanged() {
        office.open(Objects.requireNonNull(seats).replace("/kursi", "")).press("Tulis Laporan")
                .fill("Realisasi", "19000000").fill("Laporan", "Satu bendahara hadir dan lulus.")
                .press("Tulis Laporan");
        assertThat(office.text()).contains("Realisasi tidak boleh melebihi pagu");
        office.fill("Realisasi", "17500000").press("Tulis Laporan");
        assertThat(office.text()).contains("Laporan pelatihan tersimpan.", "Dilaporkan", "Rp 17.500.000");
        office.follow("Dampak");
        assertThat(office.text()).contains("membandingkan, bukan membuktikan");
        office.open("/kukar/dasbor");
        assertThat(office.text()).contains("Peserta pelatihan tahun ini", "Rata-rata nilai post-test tahun ini");
        office.open("/kukar/dasbor/peserta");
        assertThat(office.text()).contains("Pembukuan Dasar untuk Bendahara");
    }
}
