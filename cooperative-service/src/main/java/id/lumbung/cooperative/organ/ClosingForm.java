package id.lumbung.cooperative.organ;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// The early end of a term as it is typed or sent.
record ClosingForm(@NotNull LocalDate closedOn, @NotNull ClosingCause cause,
        @NotBlank @Size(min = 3, max = 300) String reason) {

    Closing closing() {
        return new Closing(closedOn, cause, reason.strip());
    }
}
