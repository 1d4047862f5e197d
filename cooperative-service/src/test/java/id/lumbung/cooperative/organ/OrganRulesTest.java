package id.lumbung.cooperative.organ;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import id.lumbung.cooperative.organ.Composition.Remark;
import id.lumbung.cooperative.person.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OrganRulesTest {

    private static final LocalDate FOUNDED = LocalDate.of(2025, 7, 1);

    @Test
    void aTermLastsFiveYearsAtMost() {
        assertThat(Tenure.lastDay(FOUNDED)).isEqualTo("2030-06-30");
        assertThat(new Tenure(FOUNDED, LocalDate.of(2030, 6, 30))).isNotNull();
        assertThatExceptionOfType(WrongTenure.class).isThrownBy(() -> new Tenure(FOUNDED, LocalDate.of(2030, 7, 1)));
        assertThatExceptionOfType(WrongTenure.class).isThrownBy(() -> new Tenure(FOUNDED, LocalDate.of(2025, 6, 30)));
    }

    @Test
    void fiveOfTheBoardAndThreeSupervisorsAreComplete() {
        assertThat(remarks(FOUNDED, full())).isEmpty();
    }

    @Test
    void aSixthOfTheBoardMakesItEven() {
        var six = full();
        six.add(Office.ANGGOTA_PENGURUS);
        assertThat(remarks(FOUNDED, six)).containsExactly(Remark.BOARD_EVEN);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(remarks(FOUNDED, List.of(Office.KETUA))).containsExactly(Remark.BOARD_TOO_SMALL, Remark.NO_SECRETARY,
                Remark.NO_TREASURER, Remark.SUPERVISORS_TOO_FEW, Remark.NO_VILLAGE_HEAD);
    }

    @Test
    void nobodyIsInOfficeBeforeOrAfterHisTerm() {
        assertThat(remarks(FOUNDED.minusDays(1), full())).contains(Remark.NO_CHAIR);
        assertThat(remarks(LocalDate.of(2030, 7, 1), full())).contains(Remark.NO_CHAIR);
        assertThat(remarks(LocalDate.of(2030, 6, 30), full())).isEmpty();
    }

    @Test
    void onTheDayATermIsClosedItsHolderIsGone() {
        var term = new TermView(UUID.randomUUID(), UUID.randomUUID(), Office.KETUA, "Pak Hasan", null,
                PhoneNumber.parse("081234567890"), FOUNDED, Tenure.lastDay(FOUNDED), LocalDate.of(2026, 1, 1), "BA 1",
                false);
        assertThat(term.inOffice(LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(term.inOffice(LocalDate.of(2026, 1, 1))).isFalse();
    }

    private static List<Office> full() {
        return new ArrayList<>(List.of(Office.KETUA, Office.WAKIL_BIDANG_USAHA, Office.WAKIL_BIDANG_ANGGOTA,
                Office.SEKRETARIS, Office.BENDAHARA, Office.KETUA_PENGAWAS, Office.ANGGOTA_PENGAWAS,
                Office.ANGGOTA_PENGAWAS));
    }

    private static Iterable<Remark> remarks(LocalDate day, List<Office> offices) {
        var terms = offices.stream()
                .map(office -> new TermView(UUID.randomUUID(), UUID.randomUUID(), office, "Seseorang",
                        null, PhoneNumber.parse("081234567890"), FOUNDED, Tenure.lastDay(FOUNDED), null, "BA 1", false))
                .toList();
        return Composition.of(terms, day).remarks();
    }
}
