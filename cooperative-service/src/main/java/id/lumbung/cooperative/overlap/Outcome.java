package id.lumbung.cooperative.overlap;

/// What two businesses may decide. Merging the two bodies is none of it.
public enum Outcome {
    BAGI_LINI, PEMASOK, BAGI_HASIL, SEWA_ASET, KDMP_AMBIL_ALIH, BUMDES_TETAP, USAHA_BERSAMA, DITUNDA
}
