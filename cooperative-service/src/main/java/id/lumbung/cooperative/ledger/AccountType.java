package id.lumbung.cooperative.ledger;

/// What an account is: header, asset, liability, equity, income or expense, by the letters of the chart.
public enum AccountType {
    /// A heading: it groups accounts and takes no postings.
    H,
    /// Asset.
    A,
    /// Liability.
    L,
    /// Equity.
    E,
    /// Income.
    I,
    /// Expense.
    X
}
