package id.lumbung.cooperative.books;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// The days that stand beside some days: as many before them, and as many months where they are whole months.
record Before(LocalDate from, LocalDate to) {

    static Before of(LocalDate from, LocalDate to) {
        var last = from.minusDays(1);
        if (from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth())) {
            return new Before(from.minusMonths(ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1),
                    last);
        }
        return new Before(last.minusDays(ChronoUnit.DAYS.between(from, to)), last);
    }
}
