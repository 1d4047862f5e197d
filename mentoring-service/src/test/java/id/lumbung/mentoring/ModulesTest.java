package id.lumbung.mentoring;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void noFeatureReachesIntoAnother() {
        ApplicationModules.of(MentoringService.class).verify();
    }
}
