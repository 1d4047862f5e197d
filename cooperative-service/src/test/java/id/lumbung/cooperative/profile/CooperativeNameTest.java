package id.lumbung.cooperative.profile;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CooperativeNameTest {

    private static final Village BATUAH = new Village(new VillageCode("64.02.03.2006"), "Batuah", "Loa Janan", false);
    private static final Village TIMBAU = new Village(new VillageCode("64.02.06.1004"), "Timbau", "Tenggarong", false);

    @Test
    void aDesaAndAKelurahanAreCalledByTheirKind() {
        assertThat(name(BATUAH)).isEqualTo("KOPERASI DESA MERAH PUTIH BATUAH");
        assertThat(name(TIMBAU)).isEqualTo("KOPERASI KELURAHAN MERAH PUTIH TIMBAU");
    }

    @Test
    void aTakenNameGetsTheDistrictAndThenTheRegency() {
        assertThat(name(BATUAH, "KOPERASI DESA MERAH PUTIH BATUAH"))
                .isEqualTo("KOPERASI DESA MERAH PUTIH BATUAH KECAMATAN LOA JANAN");
        assertThat(name(BATUAH, "KOPERASI DESA MERAH PUTIH BATUAH",
                "KOPERASI DESA MERAH PUTIH BATUAH KECAMATAN LOA JANAN"))
                .isEqualTo("KOPERASI DESA MERAH PUTIH BATUAH KECAMATAN LOA JANAN KABUPATEN KUTAI KARTANEGARA");
    }

    @Test
    void hyphensNumeralsAndSingleBlanksStay() {
        assertThat(name(new Village(new VillageCode("64.02.05.2010"), "Gas Alam  Badak I", "Muara Badak", false)))
                .isEqualTo("KOPERASI DESA MERAH PUTIH GAS ALAM BADAK I");
        assertThat(name(new Village(new VillageCode("64.02.05.2011"), "Batu-Batu", "Muara Badak", false)))
                .isEqualTo("KOPERASI DESA MERAH PUTIH BATU-BATU");
    }

    private static String name(Village village, String... taken) {
        return CooperativeName.propose(village, "KABUPATEN KUTAI KARTANEGARA",
                name -> Set.of(taken).contains(name.value())).value();
    }
}
