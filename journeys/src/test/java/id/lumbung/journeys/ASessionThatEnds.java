package id.lumbung.journeys;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Phone;
import id.lumbung.journeys.house.Story;
import id.lumbung.journeys.house.Village;

import static org.assertj.core.api.Assertions.assertThat;

/// What was typed survives a session that ended, and a session that was ended is ended everywhere.
@Story
@Order(55)
class ASessionThatEnds {

    private final House house;
    private final Phone phone;
    private final Village village;

    ASessionThatEnds(House house) {
        this.house = house;
        this.phone = house.phone();
        this.village = house.village();
    }

    @AfterAll
    void hangUp() {
        phone.close();
    }

    @Test
    @Order(1)
    void aFormSentWithoutASessionIsNotLedAwayToSignIn() {
        phone.signIn(village.treasurer(), village.page("/catat?cari=Hibah+Uang")).follow("Terima Hibah Uang");
        phone.fill("Pemberi", "Camat Loa Kulu").fill("Jumlah", "750.000").choose("Uang masuk ke", "Kas Tunai")
                .fill("Tanggal", "2025-07-02");
        phone.forgetSession().press("Simpan");
        assertThat(phone.status()).isEqualTo(401);
        assertThat(phone.path()).isEqualTo(village.page("/catat/J61"));
        assertThat(phone.text()).contains("sesi Anda sudah berakhir", "tidak akan tercatat dua kali");
    }

    @Test
    @Order(2)
    void afterSigningInInAnotherTabTheSameFormIsRecordedOnce() {
        var before = entries();
        phone.signInInAnotherTab(village.treasurer());
        phone.reload();
        assertThat(phone.text()).contains("Transaksi berhasil dicatat.", "Rp 750.000");
        assertThat(phone.sendAgain().status()).isEqualTo(303);
        assertThat(entries()).isEqualTo(before + 1);
    }

    @Test
    @Order(3)
    void whoeverSignsOutIsSignedOutAtKeycloakToo() {
        phone.signOut();
        assertThat(phone.path()).isEqualTo("/");
        assertThat(phone.text()).contains("Pembukuan dan keanggotaan");
        phone.open(village.page(""));
        assertThat(phone.address().toString()).as("asked for the password again").startsWith(house.issuer().toString());
        assertThat(phone.shows("#password")).isTrue();
    }

    private int entries() {
        return house.as(village.treasurer()).get(village.api("/entries")).path("entries").size();
    }
}
