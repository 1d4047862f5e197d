package id.lumbung.cooperative.statement;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/// Told by whoever opens closed months again: papers made from such a month before are superseded.
public interface Reopening {

    /// When one of these months was opened again for the last time.
    Optional<Instant> lastReopened(UUID cooperative, YearMonth from, YearMonth to);
}
