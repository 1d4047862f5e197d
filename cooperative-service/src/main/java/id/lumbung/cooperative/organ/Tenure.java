package id.lumbung.cooperative.organ;

import java.time.LocalDate;

/// From the first to the last day of a term: five years at most, by the law on cooperatives.
public record Tenure(LocalDate starts, LocalDate ends) {

    private static final int YEARS = 5;

    public Tenure {
        if (ends.isBefore(starts)) {
            throw new WrongTenure("organ.ends-before-start");
        }
        if (!ends.isBefore(starts.plusYears(YEARS))) {
            throw new WrongTenure("organ.longer-than-five-years");
        }
    }

    /// The longest there may be.
    public static LocalDate lastDay(LocalDate starts) {
        return starts.plusYears(YEARS).minusDays(1);
    }
}
