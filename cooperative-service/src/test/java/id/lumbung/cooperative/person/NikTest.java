package id.lumbung.cooperative.person;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NikTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);

    @Test
    void aWomansBirthDayCarriesForty() {
        var nik = new Nik("6402064507900001");
        assertThat(nik.sex()).isEqualTo(Sex.P);
        assertThat(nik.bornOn(TODAY)).isEqualTo("1990-07-05");
        assertThat(new Nik("6402060507900001").sex()).isEqualTo(Sex.L);
    }

    @Test
    void theCenturyIsThisOneOnlyForWhoeverWouldBeGrownUp() {
        assertThat(new Nik("6402060107080001").bornOn(TODAY)).isEqualTo("2008-07-01");
        assertThat(new Nik("6402060207080001").bornOn(TODAY)).isEqualTo("1908-07-02");
    }

    @Test
    void theLeapDayOf2000Counts() {
        assertThat(new Nik("6402062902000001").bornOn(TODAY)).isEqualTo("2000-02-29");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "640206450790000", "64020645079000011", "1002064507900001", "9702064507900001",
            "6402063207900001", "6402064013900001", "6402067207900001", "6402063002900001", "6402062902010001",
            "6402064507900000", "6402064507٩٠0001", "640206450790000x", "6402064007900001"})
    void whatIsNoNumberOfAResidentCannotBeBuilt(String digits) {
        assertThatExceptionOfType(NotANik.class).isThrownBy(() -> new Nik(digits));
    }

    @Test
    void blanksDotsAndDashesAreTheTypistsOwn() {
        assertThat(Nik.parse("6402 0645-0790.0001")).isEqualTo(new Nik("6402064507900001"));
    }

    @Test
    void itShowsItsMaskAndNothingToALog() {
        var nik = new Nik("6402064507900001");
        assertThat(nik.masked()).isEqualTo("640206******0001");
        assertThat(nik).hasToString("Nik[***]");
    }
}
