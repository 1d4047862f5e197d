package id.lumbung.cooperative.books;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;

/// Opens the books of a cooperative, once.
@Service
class Opening {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final Books books;
    private final Profiles profiles;
    private final Audit audit;
    private final Today today;

    Opening(Books books, Profiles profiles, Audit audit, Today today) {
        this.books = books;
        this.profiles = profiles;
        this.audit = audit;
        this.today = today;
    }

    /// Asking again for the same day changes nothing.
    @Transactional
    @PreAuthorize("hasRole('dinas-admin') or @offices.mayRecord(#cooperative)")
    public Books.Opened open(UUID cooperative, @Nullable LocalDate from) {
        profiles.lock(cooperative);
        if (from == null || from.isBefore(EARLIEST) || from.isAfter(today.date())) {
            throw new OpeningDay();
        }
        var before = books.opened(cooperative);
        if (before.isPresent()) {
            return sameDay(before.get(), from);
        }
        var opened = books.open(cooperative, from);
        audit.record("books.opened", "cooperative", cooperative, null);
        return opened;
    }

    private static Books.Opened sameDay(Books.Opened before, LocalDate from) {
        if (!before.from().equals(from)) {
            throw new AlreadyOpen(before.from());
        }
        return before;
    }
}
