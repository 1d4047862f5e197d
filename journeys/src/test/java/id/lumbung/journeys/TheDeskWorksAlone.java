package id.lumbung.journeys;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Phone;
import id.lumbung.journeys.house.Story;

import static org.assertj.core.api.Assertions.assertThat;

/// The walk-in desk serves its visitors while the cooperatives' service is away.
@Story
@Order(60)
class TheDeskWorksAlone {

    private static final String SERVICE = "cooperative-service";

    private final House house;
    private final Phone phone;

    TheDeskWorksAlone(House house) {
        this.house = house;
        this.phone = house.phone();
    }

    @AfterAll
    void hangUp() {
        phone.close();
    }

    @Test
    @Order(1)
    void anOfficerTakesInAVisitorOfACooperativeAndAnswers() {
        house.village();
        var officer = house.account(house.kukar(), "Hendra Saputra", "081100000401", "dinas-petugas");
        phone.signIn(officer, "/kukar/meja");
        visitor("Ibu Sari", "Loa Kulu Kota");
        phone.press("Layani Sekarang").fill("Jawaban", "Bawa SK AHU dan NPWP ke loket.").press("Simpan Jawaban");
        assertThat(phone.text()).contains("Jawaban berhasil disimpan.", "Selesai");
    }

    @Test
    @Order(2)
    void sheTakesInTheNextOneWhileTheCooperativesAreAway() throws Exception {
        house.stop(SERVICE);
        try {
            phone.open("/kukar/koperasi");
            assertThat(phone.status()).isEqualTo(503);
            assertThat(phone.text()).contains("Silakan coba lagi");

            phone.open("/kukar/meja");
            visitor("Pak Joko", "Loa Kulu Kota");
        } finally {
            house.startAgain(SERVICE);
        }
    }

    @Test
    @Order(3)
    void theCooperativesAreBackAsIfNothingHadBeen() {
        phone.open("/kukar/koperasi");
        assertThat(phone.status()).isEqualTo(200);
        assertThat(phone.text()).contains("237 koperasi");
        phone.open("/kukar/meja");
        assertThat(phone.text()).contains("Ibu Sari", "Pak Joko");
    }

    private void visitor(String name, String cooperative) {
        phone.press("Tamu Baru").fill("Nama tamu", name).fill("Koperasi", cooperative).choose("Topik", "NIB")
                .fill("Pertanyaan tamu", "Bagaimana mengurus NIB?").press("Beri Nomor Antrean");
        assertThat(phone.text()).contains("Nomor antrean berhasil dibuat.", name);
    }
}
