package id.lumbung.cooperative.business;

/// Whom a business serves: everybody of the village, members only, institutions, or people from elsewhere.
public enum Customers {
    WARGA, ANGGOTA, LEMBAGA, LUAR_DESA
}
