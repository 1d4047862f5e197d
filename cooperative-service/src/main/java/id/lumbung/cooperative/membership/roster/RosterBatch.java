package id.lumbung.cooperative.membership.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A file of members that was uploaded, and how far it came.
///
/// @param headings of the file, in its order
/// @param unused headings that nobody understood
/// @param entered how many people come in by it, or came
record RosterBatch(UUID id, String fileName, List<String> headings, List<String> unused, String uploadedBy,
        Instant uploadedAt, @Nullable Instant confirmedAt, @Nullable Instant discardedAt, int rows, int entered,
        int known, int doubled, int refused) {

    public boolean isUnderWay() {
        return confirmedAt == null && discardedAt == null;
    }

    public int notEntered() {
        return rows - entered;
    }
}
