package id.lumbung.cooperative.legality.roll;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A list that was uploaded.
public record Roll(UUID id, String fileName, String uploadedBy, Instant uploadedAt, @Nullable Instant confirmedAt,
        @Nullable Instant discardedAt) {

    public boolean isUnderWay() {
        return confirmedAt == null && discardedAt == null;
    }
}
