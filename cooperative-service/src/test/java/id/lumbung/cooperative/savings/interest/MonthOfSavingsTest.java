package id.lumbung.cooperative.savings.interest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.lumbung.cooperative.savings.rate.InterestRule;
import id.lumbung.cooperative.savings.rate.InterestTax;
import id.lumbung.cooperative.savings.rate.NotARate;
import id.lumbung.cooperative.savings.rate.Rate;
import id.lumbung.platform.money.Rupiah;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MonthOfSavingsTest {

    private static final YearMonth AUGUST = YearMonth.of(2025, 8);
    private static final InterestTax TAX = new InterestTax(Rupiah.of(240_000), new Rate(1, 10));

    @Test
    void theLowestBalanceIsTheOneOfTheWorstDay() {
        assertThat(month(0, "2025-08-05", 2_000_000).lowest()).isEqualTo(Rupiah.ZERO);
        assertThat(month(2_000_000, "2025-08-31", -400_000).lowest()).isEqualTo(Rupiah.of(1_600_000));
        assertThat(month(2_000_000, "2025-08-01", 100_000).lowest()).isEqualTo(Rupiah.of(2_100_000));
    }

    @Test
    void theAverageCountsEachDayAndIsRoundedOnceHalfUp() {
        assertThat(month(0, "2025-08-05", 2_000_000).earns(rule(InterestRule.Base.RATA_RATA)))
                .isEqualTo(Rupiah.of(5_226)); // 2.000.000 x 27/31 x 0,3 % = 5.225,8
        assertThat(month(500, "2025-08-05", 0).earns(rule(InterestRule.Base.TERENDAH))).isEqualTo(Rupiah.of(2));
        assertThat(month(499, "2025-08-05", 0).earns(rule(InterestRule.Base.TERENDAH))).isEqualTo(Rupiah.of(1));
    }

    @ParameterizedTest
    @CsvSource({"240000, 0", "240001, 24000", "240005, 24001", "1000000, 100000"})
    void taxIsOnTheWholeOnceItIsAboveTheLimit(long gross, long tax) {
        assertThat(TAX.on(Rupiah.of(gross))).isEqualTo(Rupiah.of(tax));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0,3 | 3 | 1000", "6 | 6 | 100", "5,25 % | 525 | 10000", "100|100|100"})
    void aRateIsAnExactFraction(String typed, long numerator, long denominator) {
        assertThat(Rate.percent(typed)).isEqualTo(new Rate(numerator, denominator));
        assertThat(Rate.percent(Rate.percent(typed).percent()).of(Rupiah.of(1_000_000_000)))
                .isEqualTo(Rate.percent(typed).of(Rupiah.of(1_000_000_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.3", "-1", "101", "1,2,3", "sepuluh", "0,1234567"})
    void whatIsNoRateIsRefused(String typed) {
        assertThatExceptionOfType(NotARate.class).isThrownBy(() -> Rate.percent(typed));
    }

    private static MonthOfSavings month(long opening, String day, long moved) {
        return new MonthOfSavings(AUGUST, Rupiah.of(opening), Map.of(LocalDate.parse(day), Rupiah.of(moved)));
    }

    private static InterestRule rule(InterestRule.Base base) {
        return new InterestRule(AUGUST, Rate.percent("0,3"), base, "BA 1/2025");
    }
}
