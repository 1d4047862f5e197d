package id.lumbung.cooperative.overlap;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// A step that a case has gone.
public record CaseStep(CaseState state, LocalDate on, @Nullable String note, String actor) {}
