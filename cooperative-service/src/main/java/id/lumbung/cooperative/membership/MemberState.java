package id.lumbung.cooperative.membership;

/// Where a membership stands. What may follow what is held by the database.
public enum MemberState {

    CALON, DITERIMA, AKTIF, PASIF, DITOLAK, BERHENTI, DIBERHENTIKAN, MENINGGAL, PINDAH;

    /// Written into the register and not closed: has a number, counts among the nine, may pay and be paid.
    public boolean belongs() {
        return switch (this) {
            case DITERIMA, AKTIF, PASIF -> true;
            case CALON, DITOLAK, BERHENTI, DIBERHENTIKAN, MENINGGAL, PINDAH -> false;
        };
    }
}
