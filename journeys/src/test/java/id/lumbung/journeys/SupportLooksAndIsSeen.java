package id.lumbung.journeys;

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Phone;
import id.lumbung.journeys.house.Story;

import static org.assertj.core.api.Assertions.assertThat;

/// A number does not fit in Kukar. An operator asks to look, the Dinas lets her for four hours, reads what she opened, and
/// takes it back.
@Story
@Order(96)
class SupportLooksAndIsSeen {

    private final House house;
    private final Phone hers;
    private final Phone dinas;

    SupportLooksAndIsSeen(House house) {
        this.house = house;
        this.hers = house.phone();
        this.dinas = house.phone();
    }

    @AfterAll
    void hangUp() {
        hers.close();
        dinas.close();
    }

    @Test
    @Order(1)
    void anOperatorStaysOutsideAndAsks() {
        hers.signIn(house.operator(), "/login");
        hers.open("/kukar/koperasi");
        assertThat(hers.status()).isEqualTo(403);
        assertThat(hers.text()).contains("operator tidak membuka pembukuan");
        hers.open("/operator/kabupaten/6402/dukungan");
        hers.fill("Alasan", "Register tidak dapat dibuka").press("Minta Akses");
        assertThat(hers.text()).contains("Permintaan terkirim", "menunggu admin Dinas");
    }

    @Test
    @Order(2)
    void theDinasLetsHerLookForFourHours() {
        dinas.signIn(house.kukar().admin(), "/kukar/pengaturan");
        dinas.follow("Akses dukungan");
        assertThat(dinas.text()).contains("Register tidak dapat dibuka");
        dinas.choose("Lama akses", "4 jam").fill("Alasan", "Dicari bersama").press("Beri Akses Baca");
        assertThat(dinas.text()).contains("Akses baca diberikan", "Sedang berlaku");
    }

    @Test
    @Order(3)
    void sheLooksAndChangesNothing() {
        hers.reload();
        hers.press("Buka Kabupaten Kutai Kartanegara");
        assertThat(hers.path()).isEqualTo("/kukar/koperasi");
        assertThat(hers.text()).contains("Akses dukungan: Anda hanya dapat membaca");
        hers.open("/kukar/meja");
        assertThat(hers.status()).isEqualTo(200);
        hers.open("/kukar/pengaturan/pengguna");
        assertThat(hers.status()).as("the people are the admin's").isEqualTo(403);
        assertThat(hers.knock("POST", "/kukar/koperasi/register")).isEqualTo(403);
        assertThat(house.as(house.operator()).send("PUT", "/kukar/api/cooperatives/register", "{}", Map.of())
                .body()).contains("support.only-looks");
        hers.open("/kutim/koperasi");
        assertThat(hers.status()).as("the neighbour lets nobody in").isEqualTo(403);
    }

    @Test
    @Order(4)
    void theDinasReadsWhatSheOpenedAndTakesItBack() {
        dinas.open("/kukar/pengaturan/dukungan").follow(house.operator().name());
        assertThat(dinas.text()).contains("/kukar/koperasi", "/kukar/meja", "/kukar/pengaturan/pengguna",
                "Ditolak: POST", "Ditolak: PUT");
        dinas.fill("Alasan", "Sudah ditemukan").press("Cabut Sekarang");
        assertThat(dinas.text()).contains("Akses dicabut", "Dicabut");
        hers.open("/kukar/koperasi");
        assertThat(hers.status()).as("the very next page").isEqualTo(403);
    }
}
