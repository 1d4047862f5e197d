package id.lumbung.cooperative.savings.due;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.money.Rupiah;

/// What one member owes and has paid of simpanan wajib, month by month up to one of them.
///
/// @param owing what is missing altogether: a month paid twice, or a lump from before, makes up for another one
public record Dues(List<Month> months, Rupiah owing) {

    public Dues {
        months = List.copyOf(months);
    }

    /// @param missing what is still to be paid for it, after what was paid too much elsewhere
    public record Month(YearMonth month, Rupiah due, Rupiah paid, Rupiah missing) {

        public Payment payment() {
            if (missing.isZero()) {
                return Payment.LUNAS;
            }
            return paid.isPositive() ? Payment.SEBAGIAN : Payment.BELUM_BAYAR;
        }
    }

    /// How far a month is paid.
    public enum Payment {
        BELUM_BAYAR, SEBAGIAN, LUNAS
    }

    /// What to ask for now: months in a row that are wholly unpaid, or the one that is paid in part.
    public record Proposal(YearMonth from, YearMonth until, Rupiah amount) {}

    /// @param entered the first month of the membership
    /// @param bills amounts that differ from the tariff; zero where the month is let off
    /// @param paid by the month it was meant for
    static Dues reckon(YearMonth entered, YearMonth until, TariffTable tariffs, Map<YearMonth, Rupiah> bills,
            Map<YearMonth, Rupiah> paid) {
        var first = tariffs.first().filter(month -> month.isAfter(entered)).orElse(entered);
        var spare = paid.entrySet().stream().filter(one -> one.getKey().isBefore(first)).map(Map.Entry::getValue)
                .reduce(Rupiah.ZERO, Rupiah::plus);
        var open = new ArrayList<Month>();
        for (var month = first; !month.isAfter(until); month = month.plusMonths(1)) {
            var due = bills.getOrDefault(month, tariffs.of(month));
            var given = paid.getOrDefault(month, Rupiah.ZERO);
            var missing = due.minus(given);
            if (missing.isNegative()) {
                spare = spare.plus(missing.negate());
            }
            open.add(new Month(month, due, given, missing.isNegative() ? Rupiah.ZERO : missing));
        }
        return settled(open, spare);
    }

    private static Dues settled(List<Month> open, Rupiah spare) {
        var months = new ArrayList<Month>();
        var owing = Rupiah.ZERO;
        var left = spare;
        for (var month : open) {
            var covered = left.compareTo(month.missing()) < 0 ? left : month.missing();
            left = left.minus(covered);
            var missing = month.missing().minus(covered);
            owing = owing.plus(missing);
            months.add(new Month(month.month(), month.due(), month.paid(), missing));
        }
        return new Dues(months, owing);
    }

    /// Nothing when nothing is owing.
    public @Nullable Proposal proposal() {
        Proposal asked = null;
        for (var month : months) {
            var whole = month.missing().equals(month.due());
            if (asked == null) {
                if (!month.missing().isZero()) {
                    asked = new Proposal(month.month(), month.month(), month.missing());
                    if (!whole) {
                        return asked;
                    }
                }
            } else if (month.missing().isZero() || !whole) {
                return asked;
            } else {
                asked = new Proposal(asked.from(), month.month(), asked.amount().plus(month.missing()));
            }
        }
        return asked;
    }
}
