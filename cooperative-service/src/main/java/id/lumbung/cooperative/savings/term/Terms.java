package id.lumbung.cooperative.savings.term;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.cooperative.savings.rate.InterestTax;
import id.lumbung.cooperative.savings.rate.Rate;
import id.lumbung.platform.money.Rupiah;

/// What was agreed on a certificate, and what follows from it.
///
/// @param rate of a year
/// @param penalty on the amount when it is paid out early; none means that it cannot be
record Terms(Rupiah amount, int months, Rate rate, @Nullable Rate penalty, LocalDate started) {

    static final int LONGEST = 120;
    private static final int MONTHS_OF_A_YEAR = 12;

    LocalDate matures() {
        return started.plusMonths(months);
    }

    /// For more than a year the cooperative shows it among its long debts.
    SavingsKind kind() {
        return months > MONTHS_OF_A_YEAR ? SavingsKind.BERJANGKA_PANJANG : SavingsKind.BERJANGKA;
    }

    boolean isMature(LocalDate on) {
        return !on.isBefore(matures());
    }

    /// The jasa of so many whole months, never of more than were agreed.
    Rupiah interest(int whole) {
        return rate.of(amount, Math.clamp(whole, 0, months), MONTHS_OF_A_YEAR);
    }

    /// The jasa that is earned at the end of a day.
    Rupiah earnedAt(LocalDate day) {
        return interest(wholeMonths(day));
    }

    /// Tax on what is earned at the end of a day: each month's jasa is judged for itself.
    Rupiah taxAt(LocalDate day, InterestTax tax) {
        var sum = Rupiah.ZERO;
        for (int month = 1; month <= Math.clamp(wholeMonths(day), 0, months); month++) {
            sum = sum.plus(tax.on(interest(month).minus(interest(month - 1))));
        }
        return sum;
    }

    /// What is kept back when it is paid out before its day.
    Rupiah penaltyAt(LocalDate day) {
        if (isMature(day)) {
            return Rupiah.ZERO;
        }
        if (penalty == null) {
            throw new NotYetMature(matures());
        }
        return penalty.of(amount);
    }

    /// As the day of maturity is counted: what began on the 31st is a month old on the last day of a shorter one.
    private int wholeMonths(LocalDate day) {
        var months = (int) ChronoUnit.MONTHS.between(started, day);
        return started.plusMonths(months + 1L).isAfter(day) ? months : months + 1;
    }
}
