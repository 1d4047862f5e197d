package id.lumbung.journeys.house;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import id.lumbung.standalone.process.Health;

/// What a Service of Kubernetes is to those who call it: one address, behind which each new connection goes to one of those
/// that are ready. As there, it takes a moment to notice who is not any more, and connections that stand are left alone.
public final class Balancer implements AutoCloseable {

    private static final Duration LOOKS = Duration.ofMillis(500);

    private final ServerSocket door;
    private final Map<URI, Health> all = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final Thread accepting = Thread.ofVirtual().unstarted(this::accept);
    private volatile List<URI> ready = List.of();

    private Balancer(ServerSocket door) {
        this.door = door;
    }

    /// @param servers those that are ready already
    public static Balancer of(URI... servers) throws IOException {
        return at(0, servers);
    }

    /// At an address that is known already.
    static Balancer at(int port, URI... servers) throws IOException {
        var balancer = new Balancer(new ServerSocket(port, 100, InetAddress.ofLiteral("127.0.0.1")));
        for (var server : servers) {
            balancer.add(server);
        }
        balancer.look();
        balancer.accepting.start();
        Thread.ofVirtual().start(balancer::keepLooking);
        return balancer;
    }

    /// Lets another take part as soon as it is ready.
    public void add(URI server) {
        all.put(server, new Health(House.management(server.getPort()).resolve("/actuator/health/readiness")));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /// How many take part now.
    public int ready() {
        return ready.size();
    }

    private void keepLooking() {
        while (!door.isClosed()) {
            look();
            try {
                Thread.sleep(LOOKS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look() {
        ready = all.entrySet().stream().filter(server -> server.getValue().getAsBoolean()).map(Map.Entry::getKey)
                .toList();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        var choice = ready;
        if (choice.isEmpty()) {
            close(caller);
            return;
        }
        var server = choice.get(Math.floorMod(turn.getAndIncrement(), choice.size()));
        var called = new Socket();
        try {
            called.connect(new InetSocketAddress(server.getHost(), server.getPort()), 1_000);
            var back = Thread.ofVirtual().start(() -> pass(called, caller));
            pass(caller, called);
            back.join();
            close(caller);
            close(called);
        } catch (IOException | InterruptedException e) {
            close(caller);
            close(called);
        }
    }

    /// One direction of a connection. Its end is passed on; the other direction may go on.
    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException cut) {
            close(from);
            close(to);
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Afterwards somebody else may listen there: the port is only free when nobody waits at it any more.
    @Override
    public void close() {
        close(door);
        try {
            accepting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
