package id.lumbung.cooperative.reconciliation;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.closing.Check;
import id.lumbung.cooperative.ledger.Balance;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.Overdraft;

/// Each bank account that holds or moved money is reconciled for the month. Without a statement that is only pointed
/// out, as not every bank gives one in time; a statement that was brought in has to be worked through.
@Component
@Order(30)
class BankReconciled implements Check {

    private final Books books;
    private final BankLines lines;

    BankReconciled(Books books, BankLines lines) {
        this.books = books;
        this.lines = lines;
    }

    @Override
    public List<Finding> look(UUID cooperative, YearMonth month) {
        var found = books.trialBalance(cooperative, month.atDay(1), month.atEndOfMonth()).balances().stream()
                .filter(balance -> balance.account().isCash() && balance.account().overdraft() == Overdraft.INGATKAN)
                .filter(balance -> !balance.closing().isZero() || !balance.debit().isZero()
                        || !balance.credit().isZero())
                .map(balance -> look(cooperative, month, balance)).toList();
        return found.isEmpty() ? List.of(Finding.fine("bank")) : found;
    }

    private Finding look(UUID cooperative, YearMonth month, Balance balance) {
        var code = balance.account().code();
        var name = balance.account().name();
        var finished = lines.finished(cooperative, code, month);
        if (finished.isPresent() && finished.get().position().equals(lines.position(cooperative, code, month))) {
            return Finding.fine("bank.account", name);
        }
        var remedy = "/rekonsiliasi/" + code + "/" + month;
        return finished.isPresent() || lines.hasStatement(cooperative, code, month)
                ? Finding.blocking("bank", remedy, name)
                : Finding.warning("bank", remedy, name);
    }
}
