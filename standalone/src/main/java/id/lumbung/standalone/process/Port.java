package id.lumbung.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Ports of this machine, on the loopback address only.
public final class Port {

    private Port() {}

    /// Throws [PortTaken] when somebody listens there.
    public static void requireFree(int port, String purpose) {
        if (!isFree(port)) {
            throw new PortTaken(port, purpose);
        }
    }

    /// Whether nobody listens there.
    public static boolean isFree(int port) {
        try {
            listen(port).close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// A port where nobody listens now.
    public static int anyFree() {
        try (var socket = listen(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on this machine", e);
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
    }
}
