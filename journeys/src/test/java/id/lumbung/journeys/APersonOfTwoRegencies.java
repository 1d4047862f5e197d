package id.lumbung.journeys;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Phone;
import id.lumbung.journeys.house.Story;

import static org.assertj.core.api.Assertions.assertThat;

/// A mentor works for two regencies with one telephone number and one password.
@Story
@Order(40)
class APersonOfTwoRegencies {

    private final House house;

    APersonOfTwoRegencies(House house) {
        this.house = house;
    }

    @Test
    void sheSignsInOnceAndSitsAtBothDesks() {
        var mentor = house.account(house.kukar(), "Dewi Lestari", "081100000201", "pendamping");
        house.account(house.kutim(), "Dewi Lestari", "081100000201", "pendamping");

        try (var phone = house.phone()) {
            phone.signIn(mentor, "/login");
            assertThat(phone.path()).isEqualTo("/");
            assertThat(phone.text()).contains("Selamat datang, Dewi Lestari", "Kutai Kartanegara", "Kutai Timur");

            ticket(phone, "kukar", "Ibu dari Kukar");
            ticket(phone, "kutim", "Bapak dari Kutim");
            phone.open("/kukar/meja");
            assertThat(phone.text()).contains("Ibu dari Kukar").doesNotContain("Bapak dari Kutim");
            phone.open("/kutim/meja");
            assertThat(phone.text()).contains("Bapak dari Kutim").doesNotContain("Ibu dari Kukar");
        }
    }

    private static void ticket(Phone phone, String regency, String visitor) {
        phone.open("/" + regency + "/meja").press("Tamu Baru").fill("Nama tamu", visitor).choose("Topik", "Pembukuan")
                .fill("Pertanyaan tamu", "Bagaimana mencatat simpanan pokok?").press("Beri Nomor Antrean");
        assertThat(phone.text()).contains("Nomor antrean berhasil dibuat.", visitor);
    }
}
