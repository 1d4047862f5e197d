package id.lumbung.cooperative.legality.obstacle;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Something in the way, since a day and for a reason.
///
/// @param end when and how it was over, if it is
public record Obstacle(UUID id, ObstacleKind kind, String reason, LocalDate since, String recordedBy,
        @Nullable End end) {

    public record End(LocalDate on, String note, String recordedBy) {}

    public boolean isOpen() {
        return end == null;
    }
}
