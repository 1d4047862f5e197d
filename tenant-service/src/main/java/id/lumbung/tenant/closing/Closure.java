package id.lumbung.tenant.closing;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// That a regency shall be closed: who proposed it and why, from when on another may confirm it, and what was decided.
public record Closure(UUID id, Instant proposedAt, String proposedBy, String reason, Instant earliestAt,
        @Nullable Instant withdrawnAt, @Nullable String withdrawnBy, @Nullable String withdrawReason,
        @Nullable Instant confirmedAt, @Nullable String confirmedBy) {

    /// Whether it can still be withdrawn or confirmed.
    public boolean isPending() {
        return withdrawnAt == null && confirmedAt == null;
    }
}
