package id.lumbung.cooperative.savings.interest;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.platform.money.Rupiah;

/// A run that was posted, with what it gave.
///
/// @param entries by which it stands in the journal
record InterestRun(UUID id, SavingsKind kind, YearMonth month, Rupiah gross, Rupiah tax, Instant postedAt,
        @Nullable Instant takenBackAt, List<UUID> entries) {

    public boolean stands() {
        return takenBackAt == null;
    }
}
