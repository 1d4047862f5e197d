package id.lumbung.tenant;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void featuresUseOnlyWhatTheirNeighboursPromise() {
        ApplicationModules.of(TenantService.class).verify();
    }
}
