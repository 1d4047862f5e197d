package id.lumbung.cooperative.statement.reckoning;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.AccountType;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.platform.money.Rupiah;

/// What an account stood at before some months and what moved in them, for business with members and without. Signed,
/// debit being positive.
public record Movement(Account account, Participation participation, Rupiah before, Rupiah debit, Rupiah credit) {

    public Rupiah moved() {
        return debit.minus(credit);
    }

    public Rupiah closing() {
        return before.plus(moved());
    }

    boolean isSameAs(Movement other) {
        return account.equals(other.account) && participation == other.participation;
    }

    Movement begunWith(Movement opening) {
        return new Movement(account, participation, before.plus(opening.moved()), debit.minus(opening.debit),
                credit.minus(opening.credit));
    }

    public boolean isOn(String code) {
        return account.code().value().equals(code);
    }

    /// Income or expense: what the year's result is made of.
    public boolean isResult() {
        return account.type() == AccountType.I || account.type() == AccountType.X;
    }
}
