package id.lumbung.standalone;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PortsTest {

    @Test
    void freePortsAndTheirHealthPagesDoNotMeet() {
        assertThat(all(Ports.free()).boxed()).doesNotHaveDuplicates().hasSize(16).allMatch(port -> port < 32_768);
    }

    @Test
    void theStandardPortsAndTheirHealthPagesDoNotMeet() {
        assertThat(all(Ports.standard()).boxed()).doesNotHaveDuplicates();
    }

    private static IntStream all(Ports ports) {
        return IntStream.of(ports.gateway(), ports.tenant(), ports.cooperative(), ports.mentoring(), ports.keycloak(),
                ports.postgres(), ports.prometheus(), ports.grafana())
                .flatMap(port -> IntStream.of(port, Ports.management(port)));
    }
}
