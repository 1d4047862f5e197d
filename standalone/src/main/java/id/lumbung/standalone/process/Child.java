package id.lumbung.standalone.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// A process that we started.
public final class Child {

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Launch launch;
    private final Process process;
    private final PidFile pidFile;
    private final Path log;

    Child(Launch launch, Process process, PidFile pidFile, Path log) {
        this.launch = launch;
        this.process = process;
        this.pidFile = pidFile;
        this.log = log;
    }

    public String name() {
        return launch.name();
    }

    Tier tier() {
        return launch.tier();
    }

    /// Returns when the condition holds; throws with the end of the log when the process ends before, or takes too long.
    public void await(BooleanSupplier ready, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new DidNotStart(name(), "ended with code " + process.exitValue(), log, lastLines());
            }
            if (System.nanoTime() > deadline) {
                throw new DidNotStart(name(), "was not ready after " + patience.toSeconds() + " s", log, lastLines());
            }
            Thread.sleep(PAUSE);
        }
    }

    /// Resident memory of the process and of those it started, in bytes.
    public long memory() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToLong(Memory::of)
                .sum();
    }

    void stop() throws InterruptedException, IOException {
        Signal.ending(tier()).end(process.toHandle(), GRACE);
        pidFile.delete();
    }

    /// Ends it as a power cut would: no signal that it could answer to.
    void kill() throws InterruptedException, IOException {
        process.destroyForcibly().waitFor();
        pidFile.delete();
    }

    private List<String> lastLines() {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - 25), lines.size());
        } catch (IOException e) {
            return List.of("(the log cannot be read: " + e.getMessage() + ")");
        }
    }
}
