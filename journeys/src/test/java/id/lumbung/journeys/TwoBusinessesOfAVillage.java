package id.lumbung.journeys;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.journeys.house.Account;
import id.lumbung.journeys.house.Board;
import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Phone;
import id.lumbung.journeys.house.Story;

import static org.assertj.core.api.Assertions.assertThat;

/// The cooperative plans a shop where the village's enterprise has one: from the day it is found to a signed agreement.
@Story
@Order(27)
class TwoBusinessesOfAVillage {

    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Makassar")).toString();

    private final House house;
    private final Board board;
    private final Account council;
    private final Phone dinas;
    private final Phone chair;
    private final Phone head;
    private final Phone bpd;
    private String enterprise = "";
    private String matter = "";

    TwoBusinessesOfAVillage(House house) {
        this.house = house;
        this.board = Board.of(house, "6402022009", "2025-07-01");
        this.council = house.account(house.kukar(), "Petrus Tingang", "081209000008", "bpd");
        this.dinas = house.phone();
        this.chair = house.phone();
        this.head = house.phone();
        this.bpd = house.phone();
    }

    @AfterAll
    void hangUp() {
        List.of(dinas, chair, head, bpd).forEach(one -> {
            house.remember(one);
            one.close();
        });
    }

    @Test
    @Order(1)
    void theOfficeRegistersTheEnterpriseAndItsShop() {
        dinas.signIn(house.kukar().admin(), "/kukar/koperasi").follow("BUM Desa").press("Catat BUM Desa");
        dinas.fill("Nama BUM Desa", "Usaha Bersama").choose("Desa", "Jonggon Jaya")
                .fill("Peraturan desa pendirian", "Perdes 4/2018").press("Simpan");
        assertThat(dinas.status()).isEqualTo(422);
        assertThat(dinas.text()).contains("diawali kata \"BUM Desa\"");
        dinas.fill("Nama BUM Desa", "BUM Desa Usaha Bersama Jonggon Jaya").press("Simpan");
        assertThat(dinas.text()).contains("BUM Desa dicatat.", "Belum ada unit usaha");
        enterprise = dinas.path();
        dinas.press("Catat Unit Usaha").fill("Nama unit", "Toko Desa").choose("Bidang usaha", "Sembako")
                .choose("Pelanggan", "Seluruh warga").choose("Keadaan", "Berjalan").fill("Sejak tanggal", "2022-01-10")
                .press("Simpan");
        assertThat(dinas.text()).contains("Unit usaha dicatat.", "Toko Desa", "Berjalan");
        appoint("Kepala desa", board.supervisor(), "SK Bupati 12/2021", "081200220093");
        appoint("Ketua BPD", council, "SK Camat 4/2022", "081209000008");
    }

    @Test
    @Order(2)
    void theChairPlansAShopThatMayNotOpen() {
        chair.signIn(board.chair(), board.village().page("")).follow("Gerai").press("Catat Gerai");
        chair.choose("Jenis gerai", "Gerai sembako").fill("Nama gerai", "Gerai Sembako Jonggon").fill("Kode", "SEMBAKO")
                .choose("Bidang usaha", "Sembako").choose("Pelanggan", "Anggota koperasi")
                .choose("Pemilik bangunan", "Desa").press("Simpan");
        assertThat(chair.text()).contains("Gerai dicatat sebagai rencana.");
        chair.follow("Ubah").choose("Keadaan", "Siap dibuka").fill("Sejak tanggal", TODAY).press("Simpan");
        chair.follow("Ubah").choose("Keadaan", "Buka").fill("Sejak tanggal", TODAY).press("Simpan");
        assertThat(chair.status()).isEqualTo(422);
        assertThat(chair.text()).contains("Buka kasus tumpang tindih dan capai kesepakatan dahulu");
    }

    @Test
    @Order(3)
    void theCaseIsOpenedAndTalkedAbout() {
        chair.open(board.village().page("")).follow("BUM Desa Usaha Bersama");
        assertThat(chair.text()).contains("Tumpang tindih", "Gerai Sembako Jonggon", "Toko Desa");
        chair.press("Buka kasus Gerai Sembako Jonggon dan Toko Desa");
        assertThat(chair.text()).contains("Kasus dibuka.", "Teridentifikasi").doesNotContain("Langkah Berikutnya");
        matter = chair.path();
        head.signIn(board.supervisor(), matter).choose("Tahap", "Dibahas").fill("Tanggal", TODAY).press("Simpan");
        head.choose("Tahap", "Musdes dijadwalkan").fill("Tanggal", TODAY).press("Simpan");
        head.choose("Tahap", "Musdes selesai").fill("Tanggal", TODAY).press("Simpan");
        assertThat(head.text()).contains("Musdes selesai", "Usulkan Keputusan");
    }

    @Test
    @Order(4)
    void theVillageHeadProposesAndTheCouncilTurnsTheSecondKey() {
        head.press("Usulkan Keputusan").choose("Hasil keputusan", "Salah satu menjadi pemasok")
                .fill("Isi keputusan", "Toko Desa memasok sayur, gerai koperasi menjual beras.")
                .fill("Nomor berita acara Musdes", "BA Musdes 7/2026").fill("Tanggal berita acara", TODAY)
                .press("Usulkan Keputusan");
        assertThat(head.text()).contains("menunggu kunci kedua").doesNotContain("Sahkan Keputusan");
        bpd.signIn(council, "/kukar/koperasi").follow("Beriringan").follow("Lihat Kasus").press("Sahkan Keputusan");
        assertThat(bpd.text()).contains("Keputusan disahkan.", "Disahkan oleh Petrus Tingang", "Sepakat");
        chair.open(board.village().page("/gerai")).follow("Ubah").choose("Keadaan", "Buka")
                .fill("Sejak tanggal", TODAY).press("Simpan");
        assertThat(chair.text()).contains("Keadaan gerai diperbarui.");
    }

    @Test
    @Order(5)
    void anAgreementIsSignedAndTheMapShowsPeace() {
        head.open(matter).press("Buat Perjanjian").fill("Nomor", "PKS/01/2026")
                .fill("Objek perjanjian", "Pasokan sayur untuk gerai")
                .fill("Aturan harga", "harga pokok ditambah 5 persen")
                .fill("Bagian koperasi (persen)", "60").choose("Hasil dilaporkan", "Setiap bulan")
                .fill("Mulai berlaku", TODAY).fill("Berakhir", LocalDate.parse(TODAY).plusYears(1).toString())
                .fill("Evaluasi berikutnya", LocalDate.parse(TODAY).plusMonths(6).toString())
                .fill("Ketua koperasi", "Hasan Basri").fill("Direktur BUM Desa", "Rini Astuti")
                .fill("Mengetahui", "Yusuf Hidayat").press("Simpan");
        assertThat(head.text()).contains("Draf perjanjian disimpan.", "Koperasi 60%, BUM Desa 40%");
        head.choose("Keadaan", "Ditandatangani").fill("Tanggal", TODAY).press("Simpan");
        assertThat(head.text()).contains("Ditandatangani");
        dinas.open("/kukar/bumdes/peta").follow("Loa Kulu");
        assertThat(dinas.text()).contains("Jonggon Jaya", "Sembako", "Sepakat");
        dinas.open("/kukar/bumdes/perjanjian");
        assertThat(dinas.text()).contains("PKS/01/2026");
        dinas.open("/kukar/bumdes/kasus");
        assertThat(dinas.text()).contains("Gerai Sembako Jonggon dan Toko Desa");
    }

    @Test
    @Order(6)
    void nobodyOfAnotherRegencySeesAnyOfIt() {
        assertThat(dinas.openToStrangers()).isEmpty();
        assertThat(chair.openToStrangers()).isEmpty();
        assertThat(head.openToStrangers()).isEmpty();
        assertThat(bpd.openToStrangers()).isEmpty();
    }

    private void appoint(String office, Account holder, String basis, String phone) {
        dinas.open(enterprise).press("Catat Pejabat").choose("Jabatan", office).fill("Nama", holder.name())
                .fill("Nomor HP", phone).fill("Mulai menjabat", "2022-01-03").fill("Dasar pengangkatan", basis)
                .press("Simpan");
        assertThat(dinas.text()).contains("Pejabat desa dicatat.", holder.name());
        dinas.press("Beri akun kepada " + holder.name());
        assertThat(dinas.text()).contains("Orang ini sudah punya akun");
    }
}
