package id.lumbung.cooperative.trail;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// One thing that somebody did.
///
/// @param act as a code, `organ.appointed`
/// @param reason in the words of whoever did it
record Act(UUID id, Instant at, String actor, String actorName, String act, String subjectType, String subjectId,
        @Nullable String reason) {}
