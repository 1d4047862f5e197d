package id.lumbung.cooperative.overlap;

import java.util.EnumSet;
import java.util.Set;

/// How far a case is. The schema holds the same way, and that KESEPAKATAN comes by a confirmed decision only.
public enum CaseState {
    TERIDENTIFIKASI, DIBAHAS, MUSDES_DIJADWALKAN, MUSDES_SELESAI, KESEPAKATAN, TIDAK_SEPAKAT, ESKALASI_CAMAT,
    ESKALASI_KABUPATEN, SELESAI;

    /// What a person may record next.
    ///
    /// @param overdue whether the day for the next step has passed: then the district head may be asked
    Set<CaseState> next(boolean overdue) {
        var next = switch (this) {
            case TERIDENTIFIKASI -> EnumSet.of(DIBAHAS, MUSDES_DIJADWALKAN);
            case DIBAHAS -> EnumSet.of(MUSDES_DIJADWALKAN);
            case MUSDES_DIJADWALKAN -> EnumSet.of(MUSDES_SELESAI);
            case MUSDES_SELESAI -> EnumSet.of(TIDAK_SEPAKAT);
            case TIDAK_SEPAKAT -> EnumSet.of(ESKALASI_CAMAT);
            case ESKALASI_CAMAT -> EnumSet.of(ESKALASI_KABUPATEN);
            case KESEPAKATAN -> EnumSet.of(SELESAI);
            case ESKALASI_KABUPATEN, SELESAI -> EnumSet.noneOf(CaseState.class);
        };
        if (overdue && compareTo(MUSDES_SELESAI) <= 0) {
            next.add(ESKALASI_CAMAT);
        }
        return next;
    }

    /// Whether a decision may be proposed.
    public boolean decides() {
        return this == MUSDES_SELESAI || this == ESKALASI_CAMAT || this == ESKALASI_KABUPATEN;
    }
}
