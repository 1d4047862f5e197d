package id.lumbung.cooperative.ledger;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What checking a cooperative's chain found.
public sealed interface Verdict {

    /// Every entry is as it was posted.
    ///
    /// @param hash the hash of the last entry: who keeps it elsewhere can prove the whole later
    record Whole(long entries, String hash) implements Verdict {}

    /// The first place where the chain does not hold.
    ///
    /// @param entry the entry found there, or null when one is missing
    /// @param number its voucher as it reads now, in plain text because it may itself be what was altered
    record Broken(long sequence, @Nullable UUID entry, @Nullable String number, Fault fault) implements Verdict {}

    /// What is wrong with a link.
    enum Fault {
        /// The entry or one of its lines is not what was posted.
        ALTERED,
        /// The entry does not follow from the one before it.
        UNLINKED,
        /// An entry is gone.
        MISSING,
        /// The voucher numbers of its kind and year have a hole or a doublet here.
        MISNUMBERED,
        /// A closed month remembers another hash at this place.
        UNSEALED,
        /// The end of the chain is not the one that the head of the books remembers.
        TRUNCATED
    }
}
