package id.lumbung.mentoring.assignment;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.mentoring.mentor.Kind;

/// A mentor looks after a cooperative.
///
/// @param cooperativeName as it was called when this was written
/// @param endsBefore the first day on which it no longer holds; null as long as nobody knows
/// @param reason why it ended before its time
public record Assignment(UUID id, UUID mentorId, Kind kind, String mentorName, UUID cooperativeId,
        String cooperativeName, String village, String district, LocalDate starts, @Nullable LocalDate endsBefore,
        @Nullable String reason) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(starts) && (endsBefore == null || day.isBefore(endsBefore));
    }

    /// Whether it has not ended yet; one that begins later has not.
    public boolean isOpen(LocalDate today) {
        return endsBefore == null || (today.isBefore(endsBefore) && starts.isBefore(endsBefore));
    }

    public @Nullable LocalDate lastDay() {
        return endsBefore == null ? null : endsBefore.minusDays(1);
    }
}
