package id.lumbung.cooperative.ledger;

/// What happens when a posting would leave an account below zero on some day.
public enum Overdraft {
    /// Cash in a drawer cannot be less than nothing: the posting is refused.
    TOLAK,
    /// A bank account can be: the posting stands and says so.
    INGATKAN,
    /// What one subject has cannot be less than nothing, such as a member's savings: the posting is refused.
    SUBJEK,
    /// Nothing.
    BEBAS
}
