package id.lumbung.cooperative.overlap;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What is proposed, by which minutes, and who has turned the second key.
///
/// @param own whether who looks proposed it
public record Decision(UUID id, Outcome outcome, String wording, String minutesNo, LocalDate minutesOn, String proposer,
        boolean own, @Nullable String confirmer) {}
