package id.lumbung.platform.schema;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaHealthTest {

    private static final ResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();

    @Test
    void aServiceWaitsForItsMigrationsAndThenTrustsThem() {
        var admin = JdbcClient.create(TestPostgres.superuser("postgres"));
        admin.sql("drop database if exists unmigrated with (force)").update();
        admin.sql("create database unmigrated").update();
        var jdbc = JdbcClient.create(TestPostgres.superuser("unmigrated"));
        var health = new SchemaHealth(Map.of(Tenant.MAIN_CELL, TestPostgres.superuser("unmigrated")), Clock.systemUTC(),
                RESOURCES);

        var meters = new SimpleMeterRegistry();
        health.bindTo(meters);
        var ready = meters.get("lumbung.schema.ready").gauge();

        assertThat(health.health().getStatus()).as("nothing there yet").isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(ready.value()).isZero();

        schemaIs(jdbc, 1);
        assertThat(health.health()).as("the one before").satisfies(before -> {
            assertThat(before.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(before.getDetails()).containsEntry("utama", "1");
            assertThat((Integer) before.getDetails().get("wanted")).isGreaterThan(1);
        });

        schemaIs(jdbc, 9_999);
        assertThat(health.health().getStatus()).as("a later one, of the next release").isEqualTo(Status.UP);
        assertThat(ready.value()).isOne();

        jdbc.sql("drop function schema_version").update();
        assertThat(health.health().getStatus()).as("the database went away").isEqualTo(Status.UP);
    }

    @Test
    void aCellThatIsBehindIsWaitedForAndOneThatIsAwayKeepsNobodyElseWaiting() {
        var admin = JdbcClient.create(TestPostgres.superuser("postgres"));
        for (var name : List.of("cell_main", "cell_behind")) {
            admin.sql("drop database if exists " + name + " with (force)").update();
            admin.sql("create database " + name).update();
        }
        schemaIs(JdbcClient.create(TestPostgres.superuser("cell_main")), 9_999);
        var behind = JdbcClient.create(TestPostgres.superuser("cell_behind"));
        schemaIs(behind, 1);
        var databases = new LinkedHashMap<String, DataSource>();
        databases.put(Tenant.MAIN_CELL, TestPostgres.superuser("cell_main"));
        databases.put("timur", TestPostgres.superuser("cell_behind"));
        databases.put("barat", TestPostgres.superuser("cell_nowhere"));
        var health = new SchemaHealth(databases, Clock.systemUTC(), RESOURCES);
        var meters = new SimpleMeterRegistry();
        health.bindTo(meters);

        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        schemaIs(behind, 9_999);
        assertThat(health.health()).satisfies(now -> {
            assertThat(now.getStatus()).isEqualTo(Status.UP);
            assertThat(now.getDetails()).containsEntry("timur", "9999").hasEntrySatisfying("barat",
                    barat -> assertThat(barat).asString().startsWith("away"));
        });
        assertThat(meters.get("lumbung.schema.ready").tag("cell", "timur").gauge().value()).isOne();
        assertThat(meters.get("lumbung.schema.ready").tag("cell", "barat").gauge().value()).isZero();
    }

    private static void schemaIs(JdbcClient jdbc, int version) {
        jdbc.sql("create or replace function schema_version() returns integer language sql return " + version).update();
    }
}
