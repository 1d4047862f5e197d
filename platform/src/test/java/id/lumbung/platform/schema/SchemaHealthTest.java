package id.lumbung.platform.schema;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaHealthTest {

    @Test
    void aServiceWaitsForItsMigrationsAndThenTrustsThem() {
        var admin = JdbcClient.create(TestPostgres.superuser("postgres"));
        admin.sql("drop database if exists unmigrated with (force)").update();
        admin.sql("create database unmigrated").update();
        var jdbc = JdbcClient.create(TestPostgres.superuser("unmigrated"));
        var health = new SchemaHealth(jdbc, new PathMatchingResourcePatternResolver());

        var meters = new SimpleMeterRegistry();
        health.bindTo(meters);
        var ready = meters.get("lumbung.schema.ready").gauge();

        assertThat(health.health().getStatus()).as("nothing there yet").isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(ready.value()).isZero();

        schemaIs(jdbc, 1);
        assertThat(health.health()).as("the one before").satisfies(before -> {
            assertThat(before.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(before.getDetails()).containsEntry("found", 1);
            assertThat((Integer) before.getDetails().get("wanted")).isGreaterThan(1);
        });

        schemaIs(jdbc, 9_999);
        assertThat(health.health().getStatus()).as("a later one, of the next release").isEqualTo(Status.UP);
        assertThat(ready.value()).isOne();

        jdbc.sql("drop function schema_version").update();
        assertThat(health.health().getStatus()).as("the database went away").isEqualTo(Status.UP);
    }

    private static void schemaIs(JdbcClient jdbc, int version) {
        jdbc.sql("create or replace function schema_version() returns integer language sql return " + version).update();
    }
}
