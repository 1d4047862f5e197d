package id.lumbung.cooperative.handover;

/// The treasurer who leaves, and the one who comes.
enum Side {
    LAMA, BARU
}
