package id.lumbung.cooperative.savings.interest;

import java.time.YearMonth;

import id.lumbung.cooperative.savings.Rate;

/// What the members have decided about jasa on simpanan sukarela.
///
/// @param rate of a month
/// @param basis the minutes that say so
record InterestRule(YearMonth from, Rate rate, Base base, String basis) {

    /// Which balance of the month earns.
    enum Base {
        TERENDAH, RATA_RATA
    }
}
