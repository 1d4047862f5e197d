package id.lumbung.cooperative.membership;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// When and why somebody left, as it is typed or sent.
record LeavingForm(@NotNull LocalDate on, @NotNull LeavingCause cause,
        @NotBlank @Size(min = 3, max = 300) String reason) {}
