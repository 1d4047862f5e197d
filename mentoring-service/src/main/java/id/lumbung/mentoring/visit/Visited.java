package id.lumbung.mentoring.visit;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A visit is over. Told inside its transaction, so that what follows from it is kept with it or not at all.
public record Visited(UUID visit, UUID cooperative, UUID mentor, LocalDate day, String findings,
        @Nullable String recommendations) {}
