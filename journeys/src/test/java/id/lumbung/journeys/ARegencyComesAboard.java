package id.lumbung.journeys;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.journeys.house.Account;
import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Phone;
import id.lumbung.journeys.house.Regency;
import id.lumbung.journeys.house.Story;

import static org.assertj.core.api.Assertions.assertThat;

/// An operator brings a second regency aboard and hands the first admin her account card.
@Story
@Order(10)
class ARegencyComesAboard {

    private static final String REGENCY = "Kabupaten Kutai Timur";

    private final House house;
    private final Phone phone;

    ARegencyComesAboard(House house) {
        this.house = house;
        this.phone = house.phone();
    }

    @AfterAll
    void hangUp() {
        phone.close();
    }

    @Test
    @Order(1)
    void theFirstPageTellsAStrangerWhatThisIsAndWhereToSignIn() {
        phone.open("/");
        assertThat(phone.text()).contains("Koperasi Desa/Kelurahan Merah Putih");
        phone.press("Masuk").signIn(house.operator());
        assertThat(phone.path()).isEqualTo("/");
        phone.press("Buka halaman operator");
        assertThat(phone.path()).isEqualTo("/operator/kabupaten");
    }

    @Test
    @Order(2)
    void theOperatorFindsTheRegencyAmongAllOfTheCountry() {
        assertThat(phone.text()).contains("514 daerah");
        phone.fill("Nama atau kode daerah", "kutai timur").press("Cari").follow(REGENCY);
        assertThat(phone.facts()).containsEntry("Kode", "64.08").containsEntry("Keadaan", "Belum terdaftar");
    }

    @Test
    @Order(3)
    void aWrongPhoneNumberIsToldBesideItsFieldAndNothingTypedIsLost() {
        phone.fill("Alamat", "kutim").fill("Nama admin Dinas pertama", "Maya Sari").fill("Nomor HP", "12")
                .press("Daftarkan");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.text()).contains("Tulis nomor HP yang benar");
        assertThat(phone.valueOf("Nama admin Dinas pertama")).isEqualTo("Maya Sari");
        assertThat(phone.valueOf("Alamat")).isEqualTo("kutim");
    }

    @Test
    @Order(4)
    void theStepsAreTakenOneAfterAnotherUntilTheDoorIsOpen() {
        phone.fill("Nomor HP", "0811-0000-0002").press("Daftarkan");
        assertThat(phone.text()).contains("Pendaftaran dimulai.");
        phone.waitFor("#keadaan dl", "Aktif");
        phone.reload();
        assertThat(phone.facts()).containsEntry("Keadaan", "Aktif").containsEntry("Alamat", "/kutim");
        assertThat(phone.textOf("ol.steps")).contains("Organisasi dibuat di layanan masuk", "Pintu dibuka")
                .doesNotContain("Menunggu", "Terhenti");
    }

    @Test
    @Order(5)
    void theFirstAdminGetsACardWithWhichSheSignsIn() {
        phone.press("Tampilkan Kartu Akun");
        var card = phone.facts();
        assertThat(card).containsEntry("Nama", "Maya Sari").containsEntry("Nama pengguna", "6281100000002");
        var admin = new Account("Maya Sari", card.get("Nama pengguna"), card.get("Kata sandi pertama"));
        house.cameAboard(new Regency("kutim", 6408, REGENCY, admin));

        try (var hers = house.phone()) {
            hers.signIn(admin, "/login");
            assertThat(hers.path()).isEqualTo("/kutim/dasbor");
            assertThat(hers.text()).contains("Kutai Timur", "Register belum dibuat");
            hers.open("/kutim/pengaturan/pengguna");
            assertThat(hers.rows()).singleElement().satisfies(row -> assertThat(row).containsEntry("", "Maya Sari")
                    .containsEntry("Peran", "Admin Dinas").containsEntry("Keadaan", "Aktif"));
        }
    }

    @Test
    @Order(6)
    void anOperatorRunsThePlatformButOpensNoBooks() {
        phone.open("/kutim/koperasi");
        assertThat(phone.status()).isEqualTo(403);
        assertThat(phone.text()).contains("operator tidak membuka pembukuan");
    }
}
