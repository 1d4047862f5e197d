package id.lumbung.cooperative.outlet;

/// Whose building it is. Only the cooperative's own stands among its fixed assets.
public enum AssetOwner {
    KOPERASI, DESA, PEMDA, BUMDES, SEWA, PINJAM_PAKAI
}
