package id.lumbung.cooperative.count;

import id.lumbung.cooperative.ledger.AccountCode;

/// Where the difference of a count goes.
enum Way {
    /// More than the book: income.
    LEBIH("7-1104", true),
    /// Less than the book: the cooperative bears it.
    KURANG("8-1104", false),
    /// Less than the book: the cashier owes it.
    KASIR("1-1305", false),
    /// Nobody can explain the surplus yet; it must be explained before long.
    TITIPAN("2-1604", true);

    private final String account;
    private final boolean surplus;

    Way(String account, boolean surplus) {
        this.account = account;
        this.surplus = surplus;
    }

    AccountCode account() {
        return AccountCode.of(account);
    }

    boolean isForSurplus() {
        return surplus;
    }
}
