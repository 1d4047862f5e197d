package id.lumbung.cooperative.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// An entry that stands in the journal, for ever.
///
/// @param sequence its place in the cooperative's chain, from 1 without holes
/// @param actor who posted it, by the subject of the token
/// @param hash SHA-256 of the canonical form, in 64 hexadecimal digits
/// @param reversedBy the entry that took it back, if one did
/// @param replayed whether this is the answer to the same posting sent again
/// @param overdrawn bank accounts that this posting leaves below zero on some day: a warning for the treasurer
public record PostedEntry(Posting posting, long sequence, VoucherNumber number, Instant postedAt, String actor,
        String hash,
        @Nullable UUID reversedBy, boolean replayed, List<AccountCode> overdrawn) {

    public PostedEntry {
        overdrawn = List.copyOf(overdrawn);
    }

    public UUID id() {
        return posting.id();
    }

    PostedEntry asReplay() {
        return new PostedEntry(posting, sequence, number, postedAt, actor, hash, reversedBy, true, overdrawn);
    }
}
