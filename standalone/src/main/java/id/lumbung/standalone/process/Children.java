package id.lumbung.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// All processes that we started. Closing stops them from the door down to the database, those of one tier together.
public final class Children implements AutoCloseable {

    private final Path pids;
    private final Path logs;
    private final List<Child> children = new ArrayList<>();
    private boolean closed;

    private Children(Path pids, Path logs) {
        this.pids = pids;
        this.logs = logs;
    }

    /// Takes over the folder. Whatever an earlier run left alive, because it was killed, is stopped first.
    public static Children in(Path folder) throws IOException, InterruptedException {
        var children = new Children(folder.resolve("run"), folder.resolve("log"));
        Files.createDirectories(children.pids);
        Files.createDirectories(children.logs);
        for (var tier : List.of(Tier.values()).reversed()) {
            children.stopLeftovers(tier);
        }
        return children;
    }

    /// Starts a process in a session of its own, so that a Ctrl-C at the terminal does not reach it.
    public synchronized Child start(Launch launch) {
        if (closed) {
            throw new IllegalStateException("Stopping already; " + launch.name() + " is not started any more");
        }
        try {
            var log = logs.resolve(launch.name() + ".log");
            keepPrevious(log);
            var command = new ArrayList<>(List.of("setsid"));
            command.addAll(launch.command());
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(launch.environment());
            var process = builder.start();
            var pidFile = new PidFile(pids.resolve(launch.tier() + "-" + launch.name() + ".pid"));
            pidFile.write(process.toHandle());
            var child = new Child(launch, process, pidFile, log);
            children.add(child);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(launch.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /// Those that run, in the order in which they were started.
    public synchronized List<Child> all() {
        return List.copyOf(children);
    }

    /// Stops the one of this name and forgets it, so that another may be started in its place.
    public void stop(String name) throws IOException, InterruptedException {
        remove(name).stop();
    }

    /// As [#stop], but without asking: what it was about stays half-way.
    public void kill(String name) throws IOException, InterruptedException {
        remove(name).kill();
    }

    private synchronized Child remove(String name) {
        var child = children.stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " does not run"));
        children.remove(child);
        return child;
    }

    @Override
    public void close() {
        var toStop = closing();
        for (var tier : List.of(Tier.values()).reversed()) {
            var threads = toStop.stream().filter(child -> child.tier() == tier)
                    .map(child -> Thread.ofVirtual().start(() -> stop(child)))
                    .toList();
            threads.forEach(Children::join);
        }
    }

    private synchronized List<Child> closing() {
        closed = true;
        var toStop = List.copyOf(children);
        children.clear();
        return toStop;
    }

    private static void stop(Child child) {
        try {
            child.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopLeftovers(Tier tier) throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(pids)) {
            for (var file : files.filter(path -> path.getFileName().toString().startsWith(tier + "-")).toList()) {
                var pidFile = new PidFile(file);
                var leftover = pidFile.process();
                if (leftover.isPresent()) {
                    Signal.ending(tier).end(leftover.get(), Duration.ofSeconds(20));
                }
                pidFile.delete();
            }
        }
    }

    private static void keepPrevious(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
