package id.lumbung.helm.objective;

import java.util.stream.Stream;

/// How fast a budget is used up before somebody is told. Two windows each: the long one says that it matters, the short one
/// that it is still so.
///
/// `factor` is how many times as fast as a budget that lasts exactly its thirty days.
public enum Burn {

    /// A fiftieth of the month in an hour.
    BurnsFast("14.4", "5m", "1h", 1, "2m", "page", ""),
    /// A twentieth in six hours.
    Burns("6", "30m", "6h", 6, "15m", "ticket", ", for hours"),
    /// A tenth in three days, which is no disaster on any of them.
    Trickles("1", "6h", "3d", 72, "1h", "ticket", ", for days");

    final String factor;
    final String still;
    final String matters;
    final int hours;
    final String patience;
    final String severity;
    final String lasting;

    /// The windows that say that it matters.
    public static Stream<String> windows() {
        return Stream.of(values()).map(burn -> burn.matters);
    }

    Burn(String factor, String still, String matters, int hours, String patience, String severity, String lasting) {
        this.factor = factor;
        this.still = still;
        this.matters = matters;
        this.hours = hours;
        this.patience = patience;
        this.severity = severity;
        this.lasting = lasting;
    }
}
