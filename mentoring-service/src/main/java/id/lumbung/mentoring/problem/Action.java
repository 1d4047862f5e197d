package id.lumbung.mentoring.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// What somebody promised to do.
///
/// @param movedAt when it was last said to be done or undone
record Action(UUID id, UUID cooperativeId, String cooperativeName, String village, String district,
        @Nullable UUID visitId, String what, String who, LocalDate due, boolean done, int step,
        @Nullable Instant movedAt, @Nullable String movedBy) {

    public boolean isOverdue(LocalDate today) {
        return !done && due.isBefore(today);
    }

    /// As it was agreed.
    record Agreed(@NotBlank @Size(min = 3, max = 500) String what, @NotBlank @Size(min = 2, max = 120) String who,
            @NotNull LocalDate due, @Nullable UUID visitId) {}
}
