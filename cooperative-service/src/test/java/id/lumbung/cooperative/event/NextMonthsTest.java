package id.lumbung.cooperative.event;

import java.time.YearMonth;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NextMonthsTest {

    private static final YearMonth LAST = YearMonth.of(2026, 7);

    @Test
    void asManyMonthsAsBeforeComeAfterThem() {
        var next = NextMonths.after("2025-11", "2026-01", LAST);
        assertThat(next.named("months")).containsEntry("months.from", "2026-02").containsEntry("months.until",
                "2026-04").hasSize(2);
        assertThat(next.amount("75.000")).isEqualTo("75.000");
    }

    @Test
    void whereTheFormDoesNotReachItIsOneMonthAndItsPart() {
        var next = NextMonths.after("2026-03", "2026-05", LAST);
        assertThat(next.named("months")).isEmpty();
        assertThat(next.amount("75.000")).isEqualTo("25.000");
        assertThat(next.amount("100")).isEqualTo("100");
        assertThat(next.amount("")).isEmpty();
    }

    @Test
    void oneMonthStaysToday() {
        assertThat(NextMonths.after("2025-11", "", LAST).named("months")).isEmpty();
        assertThat(NextMonths.after("2025-11", "2025-11", LAST).amount("25.000")).isEqualTo("25.000");
    }
}
