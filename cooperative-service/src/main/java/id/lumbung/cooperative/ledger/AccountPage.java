package id.lumbung.cooperative.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.money.Rupiah;

/// A page of an account's lines between two dates, oldest first.
///
/// @param period what the account stood at before the period and what moved in all of it, whatever the page shows
/// @param carried the balance before the first line of this page, debit being positive
/// @param next where the next page begins, or null when this is the last
public record AccountPage(Balance period, LocalDate from, LocalDate to, Rupiah carried, List<BookLine> lines,
        @Nullable Place next) {

    public AccountPage {
        lines = List.copyOf(lines);
    }

    public Account account() {
        return period.account();
    }

    /// A line as the general ledger and the cash book show it.
    ///
    /// @param balance the balance after this line, debit being positive
    /// @param counterparts the other accounts of the same entry
    public record BookLine(Place place, UUID entry, VoucherNumber number, EventCode event, String description,
            Subject subject,
            Participation participation, Unit unit, Rupiah debit, Rupiah credit, Rupiah balance,
            List<AccountCode> counterparts, @Nullable UUID reverses, @Nullable UUID reversedBy) {

        public LocalDate date() {
            return place.date();
        }

        BookLine standingAt(Rupiah balance) {
            return new BookLine(place, entry, number, event, description, subject, participation, unit, debit, credit,
                    balance,
                    counterparts, reverses, reversedBy);
        }
    }

    /// Where a line stands in its account; a page continues after one. As text it fits into a link.
    public record Place(LocalDate date, long sequence, int line) {

        private static final Pattern SHAPE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)\\.(\\d{1,15})\\.(\\d{1,4})");

        public static Place parse(String text) {
            var parts = SHAPE.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException("Not a place in a book: " + text);
            }
            return new Place(LocalDate.parse(parts.group(1)), Long.parseLong(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
        }

        @Override
        public String toString() {
            return date + "." + sequence + "." + line;
        }
    }
}
