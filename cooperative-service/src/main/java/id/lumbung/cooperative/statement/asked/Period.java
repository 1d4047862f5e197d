package id.lumbung.cooperative.statement.asked;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/// A month, a quarter or a year of the books; as text `2025-07`, `2025-Q3`, `2025`.
public record Period(YearMonth from, YearMonth to) {

    /// How long it is.
    public enum Span {
        BULAN(1), TRIWULAN(3), TAHUN(12);

        private final int months;

        Span(int months) {
            this.months = months;
        }
    }

    private static final Pattern SHAPE = Pattern.compile("((?:19|20|21)\\d\\d)(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    public Period {
        var months = from.getYear() == to.getYear() ? to.getMonthValue() - from.getMonthValue() + 1 : 0;
        if (months != 1 && months != 3 && months != 12 || (from.getMonthValue() - 1) % months != 0) {
            throw new NotAPeriod();
        }
    }

    public static Period parse(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new NotAPeriod();
        }
        var year = Integer.parseInt(parts.group(1));
        if (parts.group(3) != null) {
            return month(YearMonth.of(year, Integer.parseInt(parts.group(3))));
        }
        return parts.group(2) == null ? year(year) : quarter(year, Integer.parseInt(parts.group(2)));
    }

    public static Period month(YearMonth month) {
        return new Period(month, month);
    }

    public static Period quarter(int year, int quarter) {
        return new Period(YearMonth.of(year, 3 * quarter - 2), YearMonth.of(year, 3 * quarter));
    }

    public static Period year(int year) {
        return new Period(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    public Span span() {
        if (from.equals(to)) {
            return Span.BULAN;
        }
        return from.plusMonths(2).equals(to) ? Span.TRIWULAN : Span.TAHUN;
    }

    public LocalDate start() {
        return from.atDay(1);
    }

    public LocalDate end() {
        return to.atEndOfMonth();
    }

    public Year inYear() {
        return Year.of(to.getYear());
    }

    public int quarter() {
        return (to.getMonthValue() + 2) / 3;
    }

    public Period before() {
        return new Period(from.minusMonths(span().months), to.minusMonths(span().months));
    }

    public Period yearBefore() {
        return new Period(from.minusYears(1), to.minusYears(1));
    }

    @Override
    public String toString() {
        return switch (span()) {
            case BULAN -> to.toString();
            case TRIWULAN -> to.getYear() + "-Q" + quarter();
            case TAHUN -> Integer.toString(to.getYear());
        };
    }
}
