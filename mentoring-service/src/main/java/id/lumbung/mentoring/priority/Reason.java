package id.lumbung.mentoring.priority;

/// Why somebody should go there.
///
/// @param points what it adds
/// @param number what the sentence counts: days, months, per cent, pieces
record Reason(Code code, int points, long number) {

    enum Code {

        BUKU_BELUM_DIBUKA, TIDAK_MEMBUKUKAN, BULAN_BELUM_DITUTUP, KAS_TIDAK_DIHITUNG, KAS_LAMA_TIDAK_DIHITUNG, TAHAP,
        TUNGGAKAN, BELUM_PERNAH_DIKUNJUNGI, LAMA_TIDAK_DIKUNJUNGI, MASALAH, KESEPAKATAN_TERLAMBAT
    }
}
