package id.lumbung.cooperative.membership.roster;

/// What becomes of a row.
enum Judgement {

    /// The person will be entered, or is.
    MASUK,
    /// She belongs to the cooperative already, or asks to.
    SUDAH_ADA,
    /// Her NIK stands in an earlier row.
    GANDA,
    /// Something is wrong with the row.
    DITOLAK
}
