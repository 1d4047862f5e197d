package id.lumbung.standalone.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ways to ask a process to end.
enum Signal {
    TERM, INT;

    /// PostgreSQL takes TERM as "when all clients have left" and INT as "now, cleanly".
    static Signal ending(Tier tier) {
        return tier == Tier.DATABASE ? INT : TERM;
    }

    /// Asks, waits, and kills with all descendants what is still there after the grace.
    void end(ProcessHandle process, Duration grace) throws InterruptedException {
        var descendants = process.descendants().toList();
        send(process);
        if (!endsWithin(process, grace)) {
            process.destroyForcibly();
            endsWithin(process, Duration.ofSeconds(5));
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    private void send(ProcessHandle process) throws InterruptedException {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + process.pid()).start().waitFor();
        } catch (IOException e) {
            process.destroy();
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration time) throws InterruptedException {
        try {
            process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        }
    }
}
