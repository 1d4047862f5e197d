package id.lumbung.gateway;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    @Test
    void featuresKnowEachOtherInOneDirectionOnly() {
        ApplicationModules.of(Gateway.class).verify();
    }
}
