package id.lumbung.tenant.support;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Leave to look from one moment to another.
///
/// @param withdrawnAt when it was taken back; null unless it was
/// @param visits how many requests it let in
record Grant(UUID id, int hours, String reason, Instant grantedAt, String grantedBy, Instant endsAt,
        @Nullable Instant withdrawnAt, @Nullable String withdrawnBy, @Nullable String withdrawReason, long visits) {

    boolean lasts(Instant now) {
        return withdrawnAt == null && now.isBefore(endsAt);
    }

    /// The last moment at which it lets anybody in.
    public Instant until() {
        return withdrawnAt == null ? endsAt : withdrawnAt;
    }
}
