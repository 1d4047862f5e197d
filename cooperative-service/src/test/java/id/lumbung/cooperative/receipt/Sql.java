package id.lumbung.cooperative.receipt;

import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.util.PSQLException;

import id.lumbung.cooperative.Surroundings;
import id.lumbung.testing.postgres.TestPostgres;

/// Somebody with the service's own password, or even the owner's, and no Java in between.
public final class Sql {

    private Sql() {}

    /// What PostgreSQL said no with: the constraint, or else the state.
    public static String refused(String role, Integer tenant, String... statements) throws SQLException {
        try (var connection = begin(role, tenant)) {
            for (var statement : statements) {
                try (var prepared = connection.createStatement()) {
                    prepared.execute(statement);
                }
            }
            connection.commit();
            return "nobody refused";
        } catch (PSQLException e) {
            var constraint = e.getServerErrorMessage().getConstraint();
            return constraint == null ? e.getSQLState() : constraint;
        }
    }

    public static String ask(Integer tenant, String query) throws SQLException {
        try (var connection = begin(Surroundings.APP, tenant);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection begin(String role, Integer tenant) throws SQLException {
        var connection = TestPostgres.as(Surroundings.DATABASE, role, Surroundings.PASSWORD).getConnection();
        connection.setAutoCommit(false);
        if (tenant != null) {
            try (var statement = connection.createStatement()) {
                statement.execute("set local app.tenant = '" + tenant + "'");
            }
        }
        return connection;
    }
}
