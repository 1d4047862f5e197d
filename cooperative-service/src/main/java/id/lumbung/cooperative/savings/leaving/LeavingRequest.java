package id.lumbung.cooperative.savings.leaving;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.membership.LeavingCause;

/// A wish to leave, and what became of it.
record LeavingRequest(UUID id, UUID member, String number, String name, LocalDate on, LeavingCause cause, String reason,
        State state, @Nullable LocalDate decidedOn, @Nullable String remark, @Nullable UUID paidBy) {

    private static final int MONTHS_TO_PAY = 3;

    /// Where it stands.
    enum State {
        DIAJUKAN, DITOLAK, DISETUJUI, DIBAYAR, DIBATALKAN
    }

    /// By when the money is due, where the articles say nothing else.
    public @Nullable LocalDate payBy() {
        return decidedOn == null ? null : decidedOn.plusMonths(MONTHS_TO_PAY);
    }
}
