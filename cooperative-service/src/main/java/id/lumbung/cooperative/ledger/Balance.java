package id.lumbung.cooperative.ledger;

import id.lumbung.platform.money.Rupiah;

/// What an account stood at, what moved on it, and what it stands at. Balances are signed, debit being positive.
public record Balance(Account account, Rupiah opening, Rupiah debit, Rupiah credit) {

    public Rupiah closing() {
        return opening.plus(debit).minus(credit);
    }

    /// The closing balance where a trial balance prints it: on the debit side, else zero.
    public Rupiah closingDebit() {
        return closing().isNegative() ? Rupiah.ZERO : closing();
    }

    /// The closing balance on the credit side, else zero.
    public Rupiah closingCredit() {
        return closing().isNegative() ? closing().negate() : Rupiah.ZERO;
    }

    /// The closing balance as its owner reads it: positive when it stands on the account's normal side.
    public Rupiah natural() {
        return account.normalSide() == Side.DEBIT ? closing() : closing().negate();
    }
}
