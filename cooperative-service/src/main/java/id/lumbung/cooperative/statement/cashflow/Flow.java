package id.lumbung.cooperative.statement.cashflow;

import java.util.List;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.platform.money.Rupiah;

/// What came into cash from an account, and what went out to it.
public record Flow(Account account, Rupiah in, Rupiah out) {

    /// The same without those that only stand beside cash which was there before.
    public Flow without(List<Flow> others) {
        return others.stream().filter(other -> other.account.equals(account)).findFirst()
                .map(other -> new Flow(account, in.minus(other.in), out.minus(other.out))).orElse(this);
    }
}
