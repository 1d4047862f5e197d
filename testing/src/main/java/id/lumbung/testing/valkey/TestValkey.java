package id.lumbung.testing.valkey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.lumbung.testing.port.FreePort;

import static java.nio.charset.StandardCharsets.US_ASCII;

/// A Valkey server of a test's own, on a port of 127.0.0.1, with a password and without a file; it can be stopped, held
/// and started again, as servers are.
///
/// A container is preferred (`valkey/valkey:8`, pulled if need be); without a Docker engine it is whatever this machine
/// has: `valkey-server`, or the `redis-server` that it grew out of.
public final class TestValkey implements AutoCloseable {

    public static final String PASSWORD = "a-password-of-this-test";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final class Found {
        static final Optional<Server> SERVER = ContainerServer.found().or(ProgramServer::found);

        static {
            SERVER.ifPresent(server -> System.out.println("Valkey for the tests: " + server.description()));
        }
    }

    private final Server server;
    private final int port = FreePort.find();
    private @Nullable Running running;

    private TestValkey(Server server) {
        this.server = server;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        start();
    }

    /// Empty when this machine has none.
    public static Optional<TestValkey> ofThisMachine() {
        return Found.SERVER.map(TestValkey::new);
    }

    public static boolean isHere() {
        return Found.SERVER.isPresent();
    }

    public int port() {
        return port;
    }

    /// Begins with an empty memory.
    public void start() {
        running = server.start(port, PASSWORD);
        await();
    }

    /// Nobody answers there any more.
    public void stop() {
        var ends = running;
        if (ends != null) {
            running = null;
            ends.stop();
        }
    }

    /// It stands there and says nothing, as behind a broken cable.
    public void hold() {
        running().hold();
    }

    public void letGo() {
        running().letGo();
    }

    /// Every connection ends, as when something between cuts what it thinks idle; new ones are taken.
    public void cutConnections() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(
                    ("AUTH " + PASSWORD + "\r\nCLIENT KILL TYPE normal SKIPME yes\r\nQUIT\r\n").getBytes(US_ASCII));
            var said = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            if (said.contains("-")) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private Running running() {
        var now = running;
        if (now == null) {
            throw new IllegalStateException("it does not run");
        }
        return now;
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
        throw new IllegalStateException("The " + server.description() + " does not answer on port " + port);
    }

    /// Where one comes from.
    sealed interface Server permits ContainerServer, ProgramServer {

        Running start(int port, String password);

        String description();
    }

    /// One that runs.
    interface Running {

        void stop();

        void hold();

        void letGo();
    }
}
