package id.lumbung.cooperative.organ;

/// Why a term ended before its time.
enum ClosingCause {

    BERHENTI, DIBERHENTIKAN, MENINGGAL,
    /// The village has another head, so its supervisors have another chair.
    GANTI_EX_OFFICIO,
    /// The term was entered by mistake and never was; its closing date is its start.
    SALAH_CATAT
}
