package id.lumbung.standalone.process;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Tells what is being done and how long it took: a line for each finished step and, on a terminal, one moving line with
/// those still under way.
public final class Progress implements AutoCloseable {

    /// Work that gives nothing back.
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, Long> running = new LinkedHashMap<>();
    private final Thread ticker;

    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        this.ticker = Thread.ofVirtual().unstarted(this::tick);
        if (terminal) {
            ticker.start();
        }
    }

    /// Says nothing.
    public static Progress silent() {
        return new Progress(new PrintStream(PrintStream.nullOutputStream()), false);
    }

    /// Does the work and tells how long it took.
    public <T> T step(String what, Callable<T> work) throws Exception {
        var start = System.nanoTime();
        begin(what, start);
        var done = false;
        try {
            var result = work.call();
            done = true;
            return result;
        } finally {
            end(what, Duration.ofNanos(System.nanoTime() - start), done);
        }
    }

    /// Does work that gives nothing back.
    public void step(String what, Work work) throws Exception {
        step(what, () -> {
            work.run();
            return what;
        });
    }

    private synchronized void begin(String what, long start) {
        running.put(what, start);
    }

    private synchronized void end(String what, Duration took, boolean done) {
        running.remove(what);
        out.printf("%s  %s %-34s %7.1f s%n", terminal ? CLEAR_LINE : "", done ? "✓" : "✗", what,
                took.toMillis() / 1000.0);
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(500);
                show();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void show() {
        var now = System.nanoTime();
        var line = running.entrySet().stream()
                .map(step -> step.getKey() + " " + Duration.ofNanos(now - step.getValue()).toSeconds() + " s")
                .collect(Collectors.joining(", "));
        out.print(CLEAR_LINE + (line.isEmpty() ? "" : "  … " + line));
        out.flush();
    }

    @Override
    public void close() {
        ticker.interrupt();
    }
}
