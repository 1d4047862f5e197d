package id.lumbung.cooperative.event.template;

/// Where a treasurer looks for an event.
public enum Group {
    /// Uang masuk.
    MASUK,
    /// Uang keluar.
    KELUAR,
    /// Nothing moved in cash or bank.
    LAIN
}
