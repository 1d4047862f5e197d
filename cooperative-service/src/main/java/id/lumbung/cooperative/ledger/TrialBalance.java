package id.lumbung.cooperative.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import id.lumbung.platform.money.Rupiah;

/// Neraca saldo: every account that ever moved, in the order of the chart, with its movements of a period.
public record TrialBalance(LocalDate from, LocalDate to, List<Balance> balances) {

    public TrialBalance {
        balances = List.copyOf(balances);
    }

    public Optional<Balance> of(AccountCode code) {
        return balances.stream().filter(balance -> balance.account().code().equals(code)).findFirst();
    }

    /// The signed closing balance of an account, zero when it never moved.
    public Rupiah closing(AccountCode code) {
        return of(code).map(Balance::closing).orElse(Rupiah.ZERO);
    }

    /// The sum of the debit column of movements.
    public Rupiah debit() {
        return sum(Balance::debit);
    }

    /// The sum of the credit column of movements.
    public Rupiah credit() {
        return sum(Balance::credit);
    }

    /// The sum of the debit column of closing balances.
    public Rupiah closingDebit() {
        return sum(Balance::closingDebit);
    }

    /// The sum of the credit column of closing balances.
    public Rupiah closingCredit() {
        return sum(Balance::closingCredit);
    }

    private Rupiah sum(Function<Balance, Rupiah> column) {
        return balances.stream().map(column).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
