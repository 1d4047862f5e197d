package id.lumbung.tenant.regency;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// The doors of a regency were closed: since when, by whom, why; and until when, by whom, why.
public record Suspension(UUID id, Instant since, String orderedBy, String reason, @Nullable Instant liftedAt,
        @Nullable String liftedBy, @Nullable String liftReason) {}
