package id.lumbung.journeys.house;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waiting for what takes its time.
public final class Patience {

    private Patience() {}

    public static void until(Duration atMost, String what, BooleanSupplier holds) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("After " + atMost.toSeconds() + " s still not so: " + what);
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
