package id.lumbung.mentoring;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import id.lumbung.testing.schema.SchemaRules;
import id.lumbung.testing.schema.Spread;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class SchemaTest {

    @Test
    void everyTableKeepsRegenciesApart() throws SQLException {
        assertThat(SchemaRules.of(World.superuser(), "mentoring_app").violations()).isEmpty();
    }

    @Test
    void severalMachinesWouldHoldEveryTableOfARegencyTogether() throws SQLException {
        assertThat(Spread.of(World.superuser())).hasSizeGreaterThan(20)
                .allSatisfy((table, how) -> assertThat(how).as(table).isIn("by tenant_id", "everywhere"));
    }

    @Test
    void aTableThatForgetsTheRulesIsNamed() throws SQLException {
        try (var connection = World.superuser().getConnection(); var statement = connection.createStatement()) {
            statement.execute("create table careless (id uuid primary key, tenant_id integer)");
            try {
                assertThat(SchemaRules.of(World.superuser(), "mentoring_app").violations())
                        .anyMatch(broken -> broken.startsWith("careless: the first column"))
                        .anyMatch(broken -> broken.startsWith("careless: the primary key"))
                        .anyMatch(broken -> broken.startsWith("careless: row security"))
                        .anyMatch(broken -> broken.startsWith("careless: there is no policy"))
                        .anyMatch(broken -> broken.startsWith("careless: index careless_pkey"))
                        .allMatch(broken -> broken.startsWith("careless"));
            } finally {
                statement.execute("drop table careless");
            }
        }
    }
}
