package id.lumbung.cooperative.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.platform.money.Rupiah;

/// What somebody counted, and what the book said at that moment.
///
/// @param witness who else saw it
/// @param entry the entry that brought the book to what was counted
record CashCount(UUID id, AccountCode account, LocalDate day, Pieces pieces, Rupiah book, String counter,
        String counterSubject, Instant at, @Nullable String witness, @Nullable UUID entry) {

    public Rupiah total() {
        return pieces.total();
    }

    /// More in the drawer than in the book is positive.
    public Rupiah difference() {
        return total().minus(book);
    }

    /// Whether what is open now is of this count. A receipt found later makes its own difference smaller; a sale of the
    /// afternoon says nothing about what lay in the drawer in the morning.
    boolean explains(Rupiah open) {
        var own = difference();
        return open.isPositive() == own.isPositive() && open.abs().compareTo(own.abs()) <= 0;
    }

    public List<Pieces.Kind> kinds() {
        return pieces.kinds();
    }
}
