package id.lumbung.cooperative.overlap.agreement;

import java.util.Set;

/// How far an agreement is; the schema holds the same way.
enum AgreementState {
    DRAF, DITANDATANGANI, BERJALAN, EVALUASI, SELESAI, DIAKHIRI;

    Set<AgreementState> next() {
        return switch (this) {
            case DRAF -> Set.of(DITANDATANGANI, DIAKHIRI);
            case DITANDATANGANI -> Set.of(BERJALAN, DIAKHIRI);
            case BERJALAN -> Set.of(EVALUASI, SELESAI, DIAKHIRI);
            case EVALUASI -> Set.of(BERJALAN, EVALUASI, SELESAI, DIAKHIRI);
            case SELESAI, DIAKHIRI -> Set.of();
        };
    }
}
