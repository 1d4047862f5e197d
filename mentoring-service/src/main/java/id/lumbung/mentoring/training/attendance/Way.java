package id.lumbung.mentoring.training.attendance;

/// How it was noted that somebody is there.
enum Way {
    /// By a code: the one on the screen, or the one that she carries.
    QR,
    /// On the list of the Dinas.
    DAFTAR
}
