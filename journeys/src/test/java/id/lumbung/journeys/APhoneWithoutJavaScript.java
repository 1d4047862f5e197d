package id.lumbung.journeys;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Phone;
import id.lumbung.journeys.house.Story;
import id.lumbung.journeys.house.Village;

import static org.assertj.core.api.Assertions.assertThat;

/// An old phone with scripts switched off keeps the same books.
@Story
@Order(50)
class APhoneWithoutJavaScript {

    private final Phone phone;
    private final Village village;

    APhoneWithoutJavaScript(House house) {
        this.phone = house.phoneWithoutJavaScript();
        this.village = house.village();
    }

    @AfterAll
    void hangUp() {
        phone.close();
    }

    @Test
    @Order(1)
    void anErrorAnswersWithTheSamePageAndKeepsWhatWasTyped() {
        phone.signIn(village.treasurer(), village.page("/catat?cari=Hibah+Uang")).follow("Terima Hibah Uang");
        phone.fill("Pemberi", "Pemerintah Desa").fill("Jumlah", "lima ratus ribu").choose("Uang masuk ke", "Kas Tunai")
                .fill("Tanggal", "2025-07-01");
        assertThat(phone.wayOfPressing("Simpan")).isEqualTo(List.of(422));
        assertThat(phone.text()).contains("Ada isian yang perlu diperbaiki", "Tulis jumlah dalam rupiah bulat");
        assertThat(phone.valueOf("Pemberi")).isEqualTo("Pemerintah Desa");
        assertThat(phone.valueOf("Jumlah")).isEqualTo("lima ratus ribu");
        assertThat(phone.valueOf("Tanggal")).isEqualTo("2025-07-01");
    }

    @Test
    @Order(2)
    void whatIsRightLeadsToThePageOfTheResult() {
        phone.fill("Jumlah", "500.000");
        assertThat(phone.wayOfPressing("Simpan")).isEqualTo(List.of(303, 200));
        assertThat(phone.text()).contains("Transaksi berhasil dicatat.", "Rp 500.000", "Lima ratus ribu rupiah");
    }
}
