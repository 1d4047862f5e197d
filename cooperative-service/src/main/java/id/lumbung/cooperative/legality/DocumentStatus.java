package id.lumbung.cooperative.legality;

/// Where a paper stands.
public enum DocumentStatus {

    /// Nothing of it, or taken back.
    BELUM,
    /// Under way.
    PROSES,
    /// Issued, or done.
    TERBIT,
    /// Turned away by notary or office.
    DITOLAK,
    /// Its time is over.
    KEDALUWARSA;

    /// Such a status says why.
    public boolean needsReason() {
        return this == BELUM || this == DITOLAK || this == KEDALUWARSA;
    }
}
