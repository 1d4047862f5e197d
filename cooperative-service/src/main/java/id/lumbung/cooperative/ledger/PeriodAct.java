package id.lumbung.cooperative.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Something that was done to a month of the books. It stays for ever, also when it was undone.
///
/// @param number its place among the acts of the cooperative, from 1
/// @param actor the subject of who did it
/// @param office of whom sealed: `KETUA` or `PENGAWAS`
/// @param answers the proposal that was agreed to or turned down
/// @param sequence where the journal stood at that moment
/// @param hash the hash of its last entry, so that a closing vouches for all before it
public record PeriodAct(UUID id, int number, YearMonth month, Kind kind, String actor, String actorName,
        @Nullable String office, @Nullable String reason, @Nullable UUID answers, Instant at, long sequence,
        String hash) {

    /// What can be done to a month. One person closes and opens; sealing and unsealing are proposed by one and done by
    /// another.
    public enum Kind {
        TUTUP, BUKA, USUL_KUNCI, KUNCI, USUL_BUKA_KUNCI, BUKA_KUNCI, TOLAK;

        /// What the second person does who agrees to this proposal.
        public Kind agreed() {
            return switch (this) {
                case USUL_KUNCI -> KUNCI;
                case USUL_BUKA_KUNCI -> BUKA_KUNCI;
                case TUTUP, BUKA, KUNCI, BUKA_KUNCI, TOLAK -> throw new IllegalStateException(this + " is no proposal");
            };
        }
    }
}
