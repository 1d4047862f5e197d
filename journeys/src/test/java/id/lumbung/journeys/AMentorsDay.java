package id.lumbung.journeys;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.journeys.house.Account;
import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Patience;
import id.lumbung.journeys.house.Phone;
import id.lumbung.journeys.house.Story;

import static org.assertj.core.api.Assertions.assertThat;

/// A Business Assistant goes to a village with a cheap telephone: planned, there, told, signed, and seen in the village's
/// own book of advice.
@Story
@Order(62)
class AMentorsDay {

    private static final Duration SOON = Duration.ofMinutes(3);
    private static final String MENTOR_PHONE = "081100000421";

    private final House house;
    private final Phone office;
    private final Phone phone;
    private @Nullable Account mentor;

    AMentorsDay(House house) {
        this.house = house;
        this.office = house.phone();
        this.phone = house.phoneWithoutJavaScript();
    }

    @AfterAll
    void hangUp() {
        office.close();
        phone.close();
    }

    @Test
    @Order(1)
    void theDinasTakesAMentorOnAndGivesHerAVillage() {
        house.village();
        mentor = house.account(house.kukar(), "Dewi Lestari", MENTOR_PHONE, "pendamping");
        office.signIn(house.kukar().admin(), "/kukar/pendamping");
        office.press("Pendamping Baru").choose("Jenis pendamping", "Business Assistant (BA)")
                .fill("Nama", "Dewi Lestari").fill("Nomor HP", MENTOR_PHONE)
                .fill("Kontrak dengan", "Dinas Koperasi Provinsi").press("Simpan");
        office.press("Hubungkan Akun");
        assertThat(office.text()).contains("Akunnya sudah terhubung");
        Patience.until(SOON, "the office knows its cooperatives", () -> house.as(house.kukar().admin())
                .get("/kukar/api/priorities").toString().contains("Jonggon Desa"));
        office.fill("Koperasi", "Jonggon Desa").press("Tugaskan");
        assertThat(office.text()).contains("Penugasan berhasil dicatat.", "1 dari 10");
    }

    @Test
    @Order(2)
    void sheReadsWhyTheVillageNeedsHerAndPlansTheVisit() {
        phone.signIn(mentor(), "/kukar/prioritas");
        assertThat(phone.text()).contains("Jonggon Desa", "Belum pernah dikunjungi");
        phone.press("Rencanakan").fill("Tujuan kunjungan", "Menghitung kas bersama").press("Simpan Rencana");
        assertThat(phone.text()).contains("Kunjungan berhasil direncanakan.");
    }

    @Test
    @Order(3)
    void sheArrivesTellsWhatSheFoundAndLeaves() {
        phone.press("Saya Sudah Tiba");
        assertThat(phone.text()).contains("Waktu tiba berhasil dicatat.");
        phone.fill("Yang ditemui", "Wati Lestari (bendahara)")
                .choose("Kas dihitung dan cocok dengan buku", "Tidak").choose("Buku kas diisi sampai hari ini", "Ya")
                .fill("Temuan", "Kas belum pernah dihitung.")
                .fill("Saran", "Hitung kas setiap Sabtu.").fill("Ditandatangani oleh", "Wati Lestari")
                .press("Selesaikan Kunjungan");
        assertThat(phone.text()).contains("Kunjungan selesai dan hasilnya tersimpan.", "Kas belum pernah dihitung.",
                "Daftar Periksa");
        phone.follow("Catat Kesepakatan").fill("Yang disepakati", "Menghitung kas setiap Sabtu")
                .fill("Dikerjakan oleh", "Bendahara").press("Simpan");
        assertThat(phone.text()).contains("Kesepakatan berhasil dicatat.", "Menghitung kas setiap Sabtu");
        phone.open("/kukar/prioritas");
        assertThat(phone.text()).contains("Yang sudah beres:", "sudah dikunjungi");
    }

    @Test
    @Order(4)
    void whatSheAdvisedStandsInTheVillagesBook() {
        var village = house.village();
        Patience.until(SOON, "the advice arrives", () -> house
                .as(house.kukar().admin()).get(village.api("/advice")).toString().contains("Hitung kas setiap Sabtu"));
        office.open(village.page("/anjuran"));
        assertThat(office.text()).contains("Dewi Lestari", "Hitung kas setiap Sabtu.", "Belum ditindaklanjuti.");
    }

    @Test
    @Order(5)
    void sheReportsTheMonthAndTheDinasApproves() {
        phone.open("/kukar/laporan").press("Buat Laporan");
        phone.fill("Uraian kegiatan", "Menghitung kas bersama bendahara Jonggon Desa.").press("Kirim ke Dinas");
        assertThat(phone.text()).contains("Laporan berhasil dikirim ke Dinas.", "Jonggon Desa", "Dikirim");
        office.open("/kukar/laporan").follow("Dewi Lestari").press("Setujui Laporan");
        assertThat(office.text()).contains("Laporan disetujui.", "Disetujui");
    }

    @Test
    @Order(6)
    void aVillageThatIsNotHersStaysClosed() {
        var other = house.as(house.kukar().admin()).get("/kukar/api/cooperatives").valueStream()
                .map(row -> row.path("id").asString())
                .filter(id -> !id.equals(house.village().cooperative().toString())).findFirst().orElseThrow();
        var answer = house.as(mentor()).send("POST", "/kukar/api/visits", Map.of("cooperativeId", other, "day",
                "2099-01-01", "purpose", "Melihat-lihat"), Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("visit.not-assigned");
    }

    private Account mentor() {
        return Objects.requireNonNull(mentor, "the first part of the story failed");
    }
}
