package id.lumbung.mentoring.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A visit and where it stands.
///
/// @param step how often it moved, from 1
/// @param day for which it is planned now
public record Visit(UUID id, UUID mentorId, String mentorName, UUID cooperativeId, String cooperativeName,
        String village, String district, String purpose, int step, Act act, LocalDate day,
        @Nullable Instant arrivedAt, @Nullable Instant leftAt) {

    /// What happens to a visit: `DIRENCANAKAN → TIBA → SELESAI`, and before the arrival it may be moved or called off.
    public enum Act {

        DIRENCANAKAN, DIJADWAL_ULANG, TIBA, SELESAI, DIBATALKAN
    }

    /// Whether somebody is still to go there.
    public boolean isAhead() {
        return act == Act.DIRENCANAKAN || act == Act.DIJADWAL_ULANG;
    }

    public boolean isOverdue(LocalDate today) {
        return isAhead() && day.isBefore(today);
    }

    /// How long the mentor was there.
    public @Nullable Long minutes() {
        return arrivedAt == null || leftAt == null ? null : Duration.between(arrivedAt, leftAt).toMinutes();
    }
}
