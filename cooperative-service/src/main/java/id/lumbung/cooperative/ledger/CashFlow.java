package id.lumbung.cooperative.ledger;

/// Where a counter account stands in the cash-flow statement when cash moves.
public enum CashFlow {
    /// Cash itself.
    KAS,
    /// Operating.
    OPR,
    /// Investing.
    INV,
    /// Financing.
    PEN,
    /// Never with cash.
    NON
}
