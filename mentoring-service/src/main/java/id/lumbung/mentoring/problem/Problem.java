package id.lumbung.mentoring.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// What hinders a cooperative.
///
/// @param note what was said with the newest step; the solution when it is over
record Problem(UUID id, UUID cooperativeId, String cooperativeName, String village, String district,
        @Nullable UUID visitId, String description, LocalDate since, Priority priority, int step, Status status,
        @Nullable String note, String reportedByName) {

    enum Priority {

        RENDAH, SEDANG, TINGGI
    }

    /// `BARU → DIKERJAKAN → SELESAI`; what was solved may be taken up again.
    enum Status {

        BARU, DIKERJAKAN, SELESAI
    }

    public boolean isOpen() {
        return status != Status.SELESAI;
    }

    /// As somebody reports it.
    record Told(@NotBlank @Size(min = 3, max = 2000) String description, @NotNull LocalDate since,
            @NotNull Priority priority, @Nullable UUID visitId) {}

    /// The next step.
    record Move(@NotNull Status status, @Nullable @Size(max = 2000) String note) {}

    record Step(Status status, @Nullable String note, Instant at, String actorName) {}
}
