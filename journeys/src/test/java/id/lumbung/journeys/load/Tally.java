package id.lumbung.journeys.load;

import java.time.Duration;
import java.util.Arrays;

/// How long each of many things took that were done by some users at once.
record Tally(String what, int users, long[] nanos, Duration took) {

    Tally {
        Arrays.sort(nanos);
    }

    double rate() {
        return nanos.length / (took.toNanos() / 1e9);
    }

    double millis(double quantile) {
        return nanos[(int) Math.min(nanos.length - 1L, Math.round(quantile * nanos.length))] / 1e6;
    }

    @Override
    public String toString() {
        return "  %-34s %5d %8d %9.1f %9.1f %10.1f".formatted(what, users, nanos.length, millis(0.5), millis(0.99),
                rate());
    }

    static String head() {
        return "  %-34s %5s %8s %9s %9s %10s".formatted("", "users", "done", "p50 ms", "p99 ms", "per second");
    }
}
