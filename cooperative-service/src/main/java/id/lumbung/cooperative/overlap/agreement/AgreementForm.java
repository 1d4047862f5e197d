package id.lumbung.cooperative.overlap.agreement;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// An agreement as it is typed or sent. It begins as a draft.
record AgreementForm(@Nullable UUID caseId, AgreementView.@Nullable Kind kind,
        @NotBlank @Size(min = 2, max = 60) String number, @NotBlank String line,
        @NotBlank @Size(min = 2, max = 300) String object, @NotBlank @Size(min = 2, max = 300) String priceRule,
        @NotNull @Min(0) @Max(100) Integer cooperativeShare, AgreementView.@NotNull Reported reported,
        @NotNull LocalDate starts, @NotNull LocalDate ends, @NotNull LocalDate evaluatedOn,
        @NotBlank @Size(min = 2, max = 100) String cooperativeChair,
        @NotBlank @Size(min = 2, max = 100) String director,
        @NotBlank @Size(min = 2, max = 100) String knownBy) {

    /// Who does not say it means the one that binds.
    AgreementView.Kind kindOrBinding() {
        return kind == null ? AgreementView.Kind.PKS : kind;
    }

    /// What becomes of it; an evaluation says when the next one is.
    record Step(@NotNull AgreementState state, @NotNull @PastOrPresent LocalDate on,
            @Nullable @Size(max = 300) String note, @Nullable LocalDate nextEvaluation) {}
}
