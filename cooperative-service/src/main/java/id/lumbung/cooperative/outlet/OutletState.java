package id.lumbung.cooperative.outlet;

import java.util.Set;

/// How far an outlet is.
public enum OutletState {
    RENCANA, PEMBANGUNAN, SIAP, OPERASIONAL, TUTUP_SEMENTARA, TUTUP;

    /// What may follow; the schema says the same.
    public Set<OutletState> next() {
        return switch (this) {
            case RENCANA -> Set.of(PEMBANGUNAN, SIAP, TUTUP);
            case PEMBANGUNAN -> Set.of(SIAP, TUTUP);
            case SIAP, TUTUP_SEMENTARA -> Set.of(OPERASIONAL, TUTUP);
            case OPERASIONAL -> Set.of(TUTUP_SEMENTARA, TUTUP);
            case TUTUP -> Set.of();
        };
    }
}
