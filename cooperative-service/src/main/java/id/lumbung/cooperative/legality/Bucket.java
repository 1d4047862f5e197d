package id.lumbung.cooperative.legality;

import id.lumbung.cooperative.profile.FormationState;

/// The six groups in which the office reports every week how far its villages are.
public enum Bucket {

    BELUM_MUSDES, SUDAH_MUSDES, PROSES_NOTARIS, PESAN_NAMA, PROSES_PENERBITAN, SK_AHU_TERBIT;

    /// Where a cooperative at this stage is counted. With the deed in hand its decree is on the way.
    public static Bucket of(FormationState stage) {
        return switch (stage) {
            case BELUM_MULAI, SOSIALISASI, MUSDESUS_DIJADWALKAN -> BELUM_MUSDES;
            case MUSDESUS_SELESAI -> SUDAH_MUSDES;
            case NOTARIS_DITUNJUK -> PROSES_NOTARIS;
            case PESAN_NAMA -> PESAN_NAMA;
            case AKTA_TERBIT, PROSES_AHU -> PROSES_PENERBITAN;
            case SK_AHU_TERBIT, NPWP_TERBIT, NIB_TERBIT, NIK_TERBIT, REKENING_AKTIF, SIMKOPDES_AKTIF, SIAP_OPERASI,
                    BEROPERASI ->
                SK_AHU_TERBIT;
        };
    }
}
