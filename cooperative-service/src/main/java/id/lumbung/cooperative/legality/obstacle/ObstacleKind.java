package id.lumbung.cooperative.legality.obstacle;

/// The states beside the way.
public enum ObstacleKind {

    /// It does not go on.
    TERKENDALA,
    /// Notary or ministry have sent the papers back.
    DIKEMBALIKAN,
    /// The founding is given up.
    DIBATALKAN
}
