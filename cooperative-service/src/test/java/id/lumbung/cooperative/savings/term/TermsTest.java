package id.lumbung.cooperative.savings.term;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.cooperative.savings.rate.InterestTax;
import id.lumbung.cooperative.savings.rate.Rate;
import id.lumbung.platform.money.Rupiah;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TermsTest {

    private static final InterestTax TAX = new InterestTax(Rupiah.of(240_000), new Rate(1, 10));

    @Test
    void theMonthsAddUpToTheWholeAndNoMonthAfterTheTermEarns() {
        var terms = terms(1_000_000, 12, "7", null);
        assertThat(terms.interest(12)).isEqualTo(Rupiah.of(70_000));
        assertThat(terms.interest(13)).isEqualTo(Rupiah.of(70_000));
        assertThat(terms.earnedAt(LocalDate.of(2025, 8, 9))).isEqualTo(Rupiah.ZERO);
        assertThat(terms.earnedAt(LocalDate.of(2025, 8, 10))).isEqualTo(Rupiah.of(5_833));
        assertThat(terms.earnedAt(LocalDate.of(2030, 1, 1))).isEqualTo(Rupiah.of(70_000));
    }

    @Test
    void aMonthWithoutThatDayIsAWholeMonth() {
        assertThat(earned("2026-01-31", 1, "2026-02-28")).isEqualTo(Rupiah.of(60_000));
        assertThat(earned("2026-01-31", 1, "2026-02-27")).isEqualTo(Rupiah.ZERO);
        assertThat(earned("2028-02-29", 12, "2029-02-28")).isEqualTo(Rupiah.of(720_000));
        assertThat(earned("2025-08-31", 6, "2026-02-28")).isEqualTo(Rupiah.of(360_000));
        assertThat(earned("2025-08-31", 6, "2025-09-29")).isEqualTo(Rupiah.ZERO);
    }

    private static Rupiah earned(String started, int months, String day) {
        var terms = new Terms(Rupiah.of(12_000_000), months, Rate.percent("6"), null, LocalDate.parse(started));
        assertThat(terms.earnedAt(terms.matures())).isEqualTo(terms.interest(months));
        return terms.earnedAt(LocalDate.parse(day));
    }

    @Test
    void eachMonthIsTaxedForItself() {
        assertThat(terms(48_000_000, 12, "6", null).taxAt(LocalDate.of(2026, 7, 10), TAX)).isEqualTo(Rupiah.ZERO);
        assertThat(terms(60_000_000, 12, "6", null).taxAt(LocalDate.of(2026, 7, 10), TAX))
                .isEqualTo(Rupiah.of(360_000));
    }

    @Test
    void beforeItsDayItIsPaidOnlyWhereAPenaltyWasAgreed() {
        var day = LocalDate.of(2026, 7, 9);
        assertThatExceptionOfType(NotYetMature.class)
                .isThrownBy(() -> terms(1_000_000, 12, "6", null).penaltyAt(day));
        assertThat(terms(1_000_000, 12, "6", "1,5").penaltyAt(day)).isEqualTo(Rupiah.of(15_000));
        assertThat(terms(1_000_000, 12, "6", null).penaltyAt(day.plusDays(1))).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void moreThanAYearIsALongDebt() {
        assertThat(terms(1, 12, "6", null).kind()).isEqualTo(SavingsKind.BERJANGKA);
        assertThat(terms(1, 13, "6", null).kind()).isEqualTo(SavingsKind.BERJANGKA_PANJANG);
    }

    private static Terms terms(long amount, int months, String rate, @Nullable String penalty) {
        return new Terms(Rupiah.of(amount), months, Rate.percent(rate), penalty == null ? null : Rate.percent(penalty),
                LocalDate.of(2025, 7, 10));
    }
}
