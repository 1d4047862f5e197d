package id.lumbung.mentoring.priority;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/// How much each reason weighs, 0 to 100.
///
/// @param silentAfter how many days books may be quiet
/// @param visitAfter how many days a cooperative may go without a visit
/// @param stageAfter how many days a founding may stand still
record Weights(@NotNull @Min(0) @Max(100) Integer posting, @NotNull @Min(0) @Max(100) Integer closing,
        @NotNull @Min(0) @Max(100) Integer counting, @NotNull @Min(0) @Max(100) Integer stage,
        @NotNull @Min(0) @Max(100) Integer arrears, @NotNull @Min(1) @Max(100) Integer visit,
        @NotNull @Min(0) @Max(100) Integer problem, @NotNull @Min(0) @Max(100) Integer action,
        @NotNull @Min(1) @Max(90) Integer silentAfter, @NotNull @Min(1) @Max(365) Integer visitAfter,
        @NotNull @Min(1) @Max(365) Integer stageAfter) {

    /// Our own proposal, until the office says otherwise: books should be written weekly, visits made monthly, and
    /// a founding should move within two weeks.
    static final Weights USUAL = new Weights(20, 15, 10, 15, 10, 20, 15, 10, 7, 30, 14);
}
