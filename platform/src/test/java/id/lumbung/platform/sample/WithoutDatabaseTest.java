package id.lumbung.platform.sample;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

/// On a first install services come before their database.
class WithoutDatabaseTest {

    private static final String NOBODY_THERE = "jdbc:postgresql://127.0.0.1:1/sample";

    @Test
    void aServiceThatComesBeforeItsDatabaseLivesAndIsNotReady() {
        try (var service = new SpringApplicationBuilder(SampleService.class).run(
                "--spring.datasource.url=" + NOBODY_THERE, "--spring.datasource.username=sample_app",
                "--spring.datasource.hikari.connection-timeout=250", "--spring.flyway.enabled=false",
                "--server.port=0", "--management.server.port=0")) {
            var health = service.getBean(HealthEndpoint.class);
            assertThat(health.healthForPath("liveness").getStatus()).isEqualTo(Status.UP);
            assertThat(health.healthForPath("readiness").getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        }
    }
}
