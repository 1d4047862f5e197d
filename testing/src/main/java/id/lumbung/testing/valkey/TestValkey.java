package id.lumbung.testing.valkey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// A Valkey server of a test's own, on a port of 127.0.0.1, with a password and without a file; it can be stopped, held
/// and started again, as servers are. It is whatever this machine has: `valkey-server`, or the `redis-server` that it
/// grew out of.
public final class TestValkey implements AutoCloseable {

    public static final String PASSWORD = "a-password-of-this-test";

    /// The last of them is where Debian keeps the same program without its service.
    private static final List<String> NAMES = List.of("valkey-server", "redis-server", "valkey-check-rdb",
            "redis-check-rdb");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path program;
    private final int port = freePort();
    private @Nullable Process process;

    private TestValkey(Path program) {
        this.program = program;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        start();
    }

    /// Empty when this machine has none.
    public static Optional<TestValkey> ofThisMachine() {
        return program().map(TestValkey::new);
    }

    public static boolean isHere() {
        return program().isPresent();
    }

    public int port() {
        return port;
    }

    /// Begins with an empty memory.
    public void start() {
        try {
            process = asServer(program, "--port", Integer.toString(port), "--bind", "127.0.0.1", "--save", "",
                    "--appendonly", "no", "--requirepass", PASSWORD, "--dir",
                    Files.createTempDirectory("valkey").toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nobody answers there any more.
    public void stop() {
        var running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
            process = null;
        }
    }

    /// It stands there and says nothing, as behind a broken cable.
    public void hold() {
        signal("STOP");
    }

    public void letGo() {
        signal("CONT");
    }

    @Override
    public void close() {
        stop();
    }

    private void signal(String name) {
        var running = process;
        if (running == null) {
            throw new IllegalStateException("it does not run");
        }
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(running.pid())).start().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await() {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
                return;
            } catch (IOException notYet) {
                Thread.onSpinWait();
            }
        }
        throw new IllegalStateException(program + " does not answer on port " + port);
    }

    private static Optional<Path> program() {
        return Arrays.stream(System.getenv("PATH").split(":")).map(Path::of)
                .flatMap(folder -> NAMES.stream().map(folder::resolve)).filter(Files::isExecutable)
                .sorted((one, other) -> Integer.compare(rank(one), rank(other))).filter(TestValkey::isServer)
                .findFirst();
    }

    /// Under this name the program that checks dumps is the server, too.
    private static ProcessBuilder asServer(Path program, String... arguments) {
        var command = new ArrayList<>(List.of("bash", "-c", "exec -a redis-server \"$0\" \"$@\"", program.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private static boolean isServer(Path program) {
        try {
            var process = asServer(program, "--version").start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("server v=");
        } catch (IOException e) {
            return false;
        }
    }

    private static int rank(Path program) {
        return NAMES.indexOf(program.getFileName().toString());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
