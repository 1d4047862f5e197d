package id.lumbung.standalone.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// Ports of this machine, on the loopback address only.
public final class Port {

    private static final int FIRST = 20_000;
    private static final int LAST = 31_000;
    private static final int TRIES = 200;

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

    /// A port where nobody listens now, for a process that takes it a while later.
    ///
    /// It lies below those that the system hands to outgoing connections (from 32768 on under Linux, from 49152 elsewhere).
    public static int anyFree() {
        return ThreadLocalRandom.current().ints(TRIES, FIRST, LAST).filter(Port::isFree).findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No port between " + FIRST + " and " + LAST + " is free on this machine"));
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
    }
}
