package id.lumbung.cooperative.count;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.closing.Check;
import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.Balance;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.Overdraft;

/// Each drawer that holds or moved money in the month was counted on its last day, and the book says what was counted.
/// A month that nobody counted may still be closed, since what lay in a drawer long ago cannot be counted any more; a
/// count that differs may not be left standing.
@Component
@Order(20)
class CashCounted implements Check {

    private final Books books;
    private final Counts counts;

    CashCounted(Books books, Counts counts) {
        this.books = books;
        this.counts = counts;
    }

    @Override
    public List<Finding> look(UUID cooperative, YearMonth month) {
        var found = books.trialBalance(cooperative, month.atDay(1), month.atEndOfMonth()).balances().stream()
                .filter(balance -> isDrawer(balance.account()))
                .filter(balance -> !balance.closing().isZero() || !balance.debit().isZero()
                        || !balance.credit().isZero())
                .flatMap(balance -> look(cooperative, month, balance)).toList();
        return found.isEmpty() ? List.of(Finding.fine("counted")) : found;
    }

    private Stream<Finding> look(UUID cooperative, YearMonth month, Balance balance) {
        var account = balance.account();
        return Stream.of(counts.latest(cooperative, account.code(), month.atEndOfMonth())
                .map(count -> count.total().equals(balance.closing())
                        ? Finding.fine("counted.drawer", account.name())
                        : Finding.blocking("counted", "/opname/" + count.id(), account.name(), count.total(),
                                balance.closing()))
                .orElseGet(() -> Finding.warning("counted", "/opname/baru?akun=" + account.code(), account.name(),
                        month.atEndOfMonth())));
    }

    private static boolean isDrawer(Account account) {
        return account.isCash() && account.overdraft() == Overdraft.TOLAK;
    }
}
