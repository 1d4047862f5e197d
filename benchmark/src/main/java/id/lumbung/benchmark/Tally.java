package id.lumbung.benchmark;

import java.util.Arrays;

/// How long something took, many times.
final class Tally {

    private long[] nanos = new long[256];
    private int count;

    synchronized void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
    }

    synchronized int count() {
        return count;
    }

    /// The time that so great a part of them did not exceed.
    synchronized double millis(double quantile) {
        if (count == 0) {
            return Double.NaN;
        }
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(quantile * count) - 1)] / 1e6;
    }
}
