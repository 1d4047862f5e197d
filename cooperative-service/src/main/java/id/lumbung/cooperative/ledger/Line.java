package id.lumbung.cooperative.ledger;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.money.Rupiah;

/// One side of an entry: so much on this side of this account, with its dimensions.
///
/// @param period the month the amount is meant for, such as the month of a mandatory saving paid late
public record Line(AccountCode account, Side side, Rupiah amount, Subject subject, Participation participation,
        Unit unit,
        @Nullable YearMonth period) {

    /// The largest amount of a line: a thousand trillion rupiah, less one.
    static final long LARGEST = 999_999_999_999_999L;

    public Line {
        if (amount.amount() < 1 || amount.amount() > LARGEST) {
            throw LedgerRule.AMOUNT_RANGE.broken(amount);
        }
    }

    public static Line debit(AccountCode account, Rupiah amount) {
        return new Line(account, Side.DEBIT, amount, Subject.NONE, Participation.TANPA, Unit.PUSAT, null);
    }

    public static Line credit(AccountCode account, Rupiah amount) {
        return new Line(account, Side.KREDIT, amount, Subject.NONE, Participation.TANPA, Unit.PUSAT, null);
    }

    public Line about(Subject subject) {
        return new Line(account, side, amount, subject, participation, unit, period);
    }

    public Line with(Participation participation) {
        return new Line(account, side, amount, subject, participation, unit, period);
    }

    public Line in(Unit unit) {
        return new Line(account, side, amount, subject, participation, unit, period);
    }

    public Line meantFor(@Nullable YearMonth period) {
        return new Line(account, side, amount, subject, participation, unit, period);
    }

    /// What the line adds to the balance, debit being positive.
    public Rupiah signed() {
        return switch (side) {
            case DEBIT -> amount;
            case KREDIT -> amount.negate();
        };
    }

    Line mirrored() {
        return new Line(account, side.opposite(), amount, subject, participation, unit, period);
    }
}
