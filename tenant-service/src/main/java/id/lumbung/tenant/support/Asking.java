package id.lumbung.tenant.support;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// An operator's wish to look, and what the Dinas made of it.
///
/// @param operator the account of whoever asks
/// @param grant none as long as the Dinas has not granted it
record Asking(UUID id, String operator, String operatorName, String reason, Instant askedAt, @Nullable Grant grant) {

    private static final Duration LAPSES_AFTER = Duration.ofDays(7);

    /// Whether the Dinas may still grant it.
    boolean waits(Instant now) {
        return grant == null && now.isBefore(askedAt.plus(LAPSES_AFTER));
    }

    boolean lasts(Instant now) {
        return grant != null && grant.lasts(now);
    }
}
