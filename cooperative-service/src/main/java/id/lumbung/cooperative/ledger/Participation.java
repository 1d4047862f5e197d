package id.lumbung.cooperative.ledger;

/// Whether a line of income or cost belongs to business with members; the statements show the two apart.
public enum Participation {
    ANGGOTA, NON_ANGGOTA,
    /// Neither: cash, debts, general costs.
    TANPA
}
