package id.lumbung.tenant.batch;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A list that was brought, and perhaps confirmed.
record Batch(UUID id, String fileName, String contentHash, Instant broughtAt, String broughtBy, int rows,
        @Nullable Instant confirmedAt, @Nullable String confirmedBy) {}
