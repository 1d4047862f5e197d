package id.lumbung.cooperative.overlap;

/// How two businesses of one village stand to each other.
public enum OverlapResult {
    /// The same line for the same customers.
    TUMPANG_TINDIH,
    /// The same group of lines, or the same line for other customers.
    SEBAGIAN,
    /// Two steps of one chain: one makes what the other sells.
    MELENGKAPI,
    TIDAK_ADA
}
