package id.lumbung.cooperative.savings.rate;

import java.time.YearMonth;

/// What the members have decided about jasa on simpanan sukarela.
///
/// @param rate of a month
/// @param basis the minutes that say so
public record InterestRule(YearMonth from, Rate rate, Base base, String basis) {

    /// Which balance of the month earns.
    public enum Base {
        TERENDAH, RATA_RATA
    }
}
