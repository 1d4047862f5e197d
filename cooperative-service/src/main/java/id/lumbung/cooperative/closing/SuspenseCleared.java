package id.lumbung.cooperative.closing;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Books;

/// Accounts that only hold money for a while stand at nothing when the month ends. What the opening left over, or what
/// one outlet owes another without the other knowing, stops the closing; cash on its way and a surplus that nobody has
/// explained yet are only pointed out, because both may be true on the last day.
@Component
@Order(40)
class SuspenseCleared implements Check {

    private static final Map<String, Weight> ACCOUNTS = Map.of("1-1105", Weight.WARNING, "2-1604", Weight.WARNING,
            "1-1701", Weight.BLOCKING, "3-1999", Weight.BLOCKING);

    private final Books books;

    SuspenseCleared(Books books) {
        this.books = books;
    }

    @Override
    public List<Finding> look(UUID cooperative, YearMonth month) {
        var balances = books.trialBalance(cooperative, month.atEndOfMonth());
        var left = ACCOUNTS.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> balances.of(AccountCode.of(entry.getKey())).stream()
                        .filter(balance -> !balance.closing().isZero())
                        .map(balance -> new Finding("suspense", entry.getValue(),
                                List.of(balance.account().name(), balance.closing().abs()),
                                "/buku-besar?akun=" + entry.getKey())))
                .toList();
        return left.isEmpty() ? List.of(Finding.fine("suspense")) : left;
    }
}
