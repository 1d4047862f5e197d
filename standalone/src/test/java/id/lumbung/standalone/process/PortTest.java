package id.lumbung.standalone.process;

import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortTest {

    @Test
    void aTakenPortIsNamedWithItsPurposeAndAWayOut() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> Port.requireFree(taken.getLocalPort(), "Keycloak"))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContainingAll(Integer.toString(taken.getLocalPort()), "Keycloak", "--shift=");
        }
    }

    @RepeatedTest(20)
    void aFreePortIsFreeAndNoOutgoingConnectionIsGivenIt() {
        assertThat(Port.anyFree()).isLessThan(32_768).matches(Port::isFree);
    }
}
