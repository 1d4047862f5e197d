package id.lumbung.benchmark;

import java.sql.Connection;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import id.lumbung.platform.tenancy.ServiceDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/// The measurement follows the schema: it writes past the services, and the product's own rules and proofs judge it.
class BenchmarkIT {

    private static World world;

    @BeforeAll
    static void begin() throws Exception {
        world = new World(null);
        world.treasurer(0); // before the year gives all cooperatives other treasurers
    }

    @AfterAll
    static void end() throws Exception {
        world.close();
    }

    @Test
    void smallBooksAreWrittenProvedAndMeasured() throws Exception {
        assertThat(Benchmark.measure(Asked.of(new String[]{"reading", "--lines=1000", "--times=4"}), world)).isTrue();
    }

    @Test
    void aYearOfARegencyIsWrittenUnderTheRulesOfTheProductAndOnce() throws Exception {
        var treasurer = world.treasurer(1);
        try (var cooperatives = world.database().connect(); var mentoring = mentoring()) {
            var written = new Office(cooperatives, mentoring, Office.Size.SMALL).fill();
            assertThat(written).containsEntry("visit", 60L).containsEntry("ticket", 100L).containsEntry("bumdes", 40L);
            assertThat(written.values()).allMatch(rows -> rows > 0);
            assertThat(new Office(cooperatives, mentoring, Office.Size.SMALL).fill()).isEmpty();
        }
        var proofs = world.api().put(treasurer, World.API + "/" + treasurer.cooperative() + "/proofs", null);
        assertThat(proofs.path("hold").asBoolean(false)).as(proofs.toString()).isTrue();
    }

    private static Connection mentoring() throws Exception {
        var server = world.database().server();
        ServiceDatabase.create(server.getPostgresDatabase(), "mentoring", Database.PASSWORD, Database.PASSWORD);
        Flyway.configure().dataSource(server.getDatabase("mentoring_owner", "mentoring"))
                .locations("filesystem:platform/src/main/resources/db/platform",
                        "filesystem:mentoring-service/src/main/resources/db/migration")
                .placeholders(Map.of("app", "mentoring_app")).load().migrate();
        return server.getDatabase("postgres", "mentoring").getConnection();
    }
}
