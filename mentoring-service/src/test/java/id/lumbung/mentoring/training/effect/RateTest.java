package id.lumbung.mentoring.training.effect;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RateTest {

    private static final UUID BATUAH = new UUID(0, 1);
    private static final UUID LOA_DURI = new UUID(0, 2);
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Test
    void aMonthOfWhichNothingIsToldCountsAsEmptyAndOpen() {
        var rate = Effect.Rate.of(Set.of(BATUAH, LOA_DURI),
                List.of(month(BATUAH, 5, 7, true), month(BATUAH, 6, 8, false)), Effect.Months.of(MAY, 3));

        assertThat(rate.places()).isEqualTo(6);
        assertThat(rate.perMonth()).isEqualTo("2,5");
        assertThat(rate.closedShare()).isEqualTo("17 %");
    }

    @Test
    void otherMonthsAndOtherCooperativesDoNotCount() {
        var told = List.of(month(BATUAH, 4, 100, true), month(BATUAH, 8, 100, true), month(LOA_DURI, 5, 100, true));

        assertThat(Effect.Rate.of(Set.of(BATUAH), told, Effect.Months.of(MAY, 3)).postings()).isZero();
    }

    @Test
    void beforeAnyMonthIsOverThereIsNoFigure() {
        var rate = Effect.Rate.of(Set.of(BATUAH), List.of(), Effect.Months.of(MAY, 0));

        assertThat(rate.perMonth()).isEqualTo("–");
        assertThat(rate.closedShare()).isEqualTo("–");
    }

    @Test
    void lessThanBeforeIsWrittenWithItsSign() {
        var none = Effect.Group.of(Set.of(), List.of(), Effect.Months.of(MAY, 3), Effect.Months.of(MAY, 0));

        assertThat(new Effect(Effect.Months.of(MAY, 3), Effect.Months.of(MAY, 0), none, none, 2, -5).better())
                .isEqualTo("-0,5");
    }

    private static Activity month(UUID cooperative, int month, int postings, boolean closed) {
        return new Activity(cooperative, LocalDate.of(2026, month, 1), postings, closed);
    }
}
