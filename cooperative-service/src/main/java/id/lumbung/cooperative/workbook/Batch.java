package id.lumbung.cooperative.workbook;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A workbook that was uploaded, and how far it came.
///
/// @param unit the outlet whose book it is
/// @param passedOver the sheets that were not read
/// @param open how many rows wait for an answer
record Batch(UUID id, UUID cooperative, String fileName, String cashAccount, String unit, String passedOver,
        Instant uploadedAt,
        @Nullable Instant confirmedAt, @Nullable Instant discardedAt, int rows, int open, int skipped) {

    public boolean isUnderWay() {
        return confirmedAt == null && discardedAt == null;
    }

    public int ready() {
        return rows - open - skipped;
    }
}
