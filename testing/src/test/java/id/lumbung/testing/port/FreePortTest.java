package id.lumbung.testing.port;

import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.RepeatedTest;

import static org.assertj.core.api.Assertions.assertThat;

class FreePortTest {

    private static final int FIRST_OF_OUTGOING_CONNECTIONS = 32_768;

    @RepeatedTest(20)
    void isOneThatNoOutgoingConnectionIsGiven() throws Exception {
        var port = FreePort.find();
        assertThat(port).isLessThan(FIRST_OF_OUTGOING_CONNECTIONS);
        try (var server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(server.getLocalPort()).isEqualTo(port);
        }
    }
}
