package id.lumbung.cooperative.overlap;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A case as it is opened.
record CaseForm(@NotNull UUID outlet, @NotNull UUID unit) {

    /// The next step. A meeting may lie ahead; everything else has happened.
    record Step(@NotNull CaseState state, @NotNull LocalDate on, @Nullable @Size(max = 500) String note) {}

    /// A decision, by minutes of the village meeting.
    record Proposal(@NotNull Outcome outcome, @NotBlank @Size(min = 10, max = 500) String wording,
            @NotBlank @Size(min = 3, max = 60) String minutesNo, @NotNull @PastOrPresent LocalDate minutesOn) {}
}
