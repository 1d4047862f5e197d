package id.lumbung.testing.postgres;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TestPostgresTest {

    @Test
    void theTestsRunOnTheMajorVersionThatProductionRunsOn() throws SQLException {
        try (var connection = TestPostgres.superuser("postgres").getConnection()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
    }
}
