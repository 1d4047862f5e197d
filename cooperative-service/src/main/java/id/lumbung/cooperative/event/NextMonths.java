package id.lumbung.cooperative.event;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.money.NotRupiah;
import id.lumbung.platform.money.Rupiah;

/// The months that a payment of several months is for when it is made once more, and what part of its amount they need.
///
/// @param from nothing when today's month is as likely as any other
/// @param parts 1, or how many months the amount was for when only one of them is offered
record NextMonths(@Nullable YearMonth from, @Nullable YearMonth until, long parts) {

    private static final NextMonths UNSAID = new NextMonths(null, null, 1);

    /// As many months as before, right after them; where the form does not reach that far, one month and its part.
    ///
    /// @param last the latest month that can be chosen
    static NextMonths after(@Nullable String from, @Nullable String until, YearMonth last) {
        if (from == null || until == null || from.isBlank() || until.isBlank() || from.equals(until)) {
            return UNSAID;
        }
        var end = YearMonth.parse(until);
        long count = ChronoUnit.MONTHS.between(YearMonth.parse(from), end) + 1;
        return end.plusMonths(count).isAfter(last)
                ? new NextMonths(null, null, count)
                : new NextMonths(end.plusMonths(1), end.plusMonths(count), 1);
    }

    Map<String, String> named(String field) {
        return from == null || until == null
                ? Map.of()
                : Map.of(field + ".from", from.toString(), field + ".until", until.toString());
    }

    /// The amount that was typed, or its part; what is not to be divided stays.
    String amount(String typed) {
        try {
            var amount = Rupiah.parse(typed).amount();
            return parts == 1 || amount % parts != 0 ? typed : Rupiah.of(amount / parts).grouped();
        } catch (NotRupiah e) {
            return typed;
        }
    }
}
