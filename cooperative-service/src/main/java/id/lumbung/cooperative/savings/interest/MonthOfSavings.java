package id.lumbung.cooperative.savings.interest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

import id.lumbung.cooperative.savings.rate.InterestRule;
import id.lumbung.platform.money.Rupiah;

/// How a member's savings stood in the course of a month, at the end of each day.
///
/// @param opening before its first day
/// @param moved what came in on a day, less what went out
record MonthOfSavings(YearMonth month, Rupiah opening, Map<LocalDate, Rupiah> moved) {

    /// The least of any day.
    Rupiah lowest() {
        var balance = opening.plus(moved.getOrDefault(month.atDay(1), Rupiah.ZERO));
        var lowest = balance;
        for (int day = 2; day <= month.lengthOfMonth(); day++) {
            balance = balance.plus(moved.getOrDefault(month.atDay(day), Rupiah.ZERO));
            lowest = balance.compareTo(lowest) < 0 ? balance : lowest;
        }
        return lowest;
    }

    /// The sum over all days: the average times their number, so that nothing is rounded on the way.
    Rupiah dayBalances() {
        var balance = opening;
        var sum = Rupiah.ZERO;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            balance = balance.plus(moved.getOrDefault(month.atDay(day), Rupiah.ZERO));
            sum = sum.plus(balance);
        }
        return sum;
    }

    /// What it earns by the rule; nothing when it earns less than half a rupiah.
    Rupiah earns(InterestRule rule) {
        return switch (rule.base()) {
            case TERENDAH -> rule.rate().of(lowest());
            case RATA_RATA -> rule.rate().of(dayBalances(), 1, month.lengthOfMonth());
        };
    }

    /// The balance that the rule looks at, for the list.
    Rupiah base(InterestRule rule) {
        return switch (rule.base()) {
            case TERENDAH -> lowest();
            case RATA_RATA -> Rupiah.of(dayBalances().amount() / month.lengthOfMonth());
        };
    }
}
