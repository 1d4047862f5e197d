package id.lumbung.testing.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// A port of the loopback address for a server that starts a moment later, or that goes and comes back.
///
/// It lies below those that the system hands to outgoing connections (from 32768 on under Linux, from 49152 elsewhere), which would be gone
/// by the time when the server takes it.
public final class FreePort {

    private static final int FIRST = 10_000;
    private static final int LAST = 20_000;
    private static final int TRIES = 200;

    private FreePort() {}

    public static int find() {
        for (var i = 0; i < TRIES; i++) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (var ours = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return ours.getLocalPort();
            } catch (IOException taken) {
                // the next one
            }
        }
        throw new IllegalStateException("No port between " + FIRST + " and " + LAST + " is free on this machine");
    }
}
