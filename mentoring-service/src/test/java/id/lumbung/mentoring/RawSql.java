package id.lumbung.mentoring;

import java.sql.Connection;
import java.sql.SQLException;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Somebody has the service's own password and writes SQL for a regency. Nothing is kept unless it is committed.
public final class RawSql implements AutoCloseable {

    private final Connection connection;

    private RawSql(Connection connection) {
        this.connection = connection;
    }

    public static RawSql in(int regency) throws SQLException {
        var connection = World.app().getConnection();
        connection.setAutoCommit(false);
        var raw = new RawSql(connection);
        raw.run("select set_config('app.tenant', '" + regency + "', true)");
        return raw;
    }

    public RawSql run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return this;
    }

    public int count(String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /// The statement fails, and what stood before it in this transaction stays.
    public RawSql refused(String sql, String because) throws SQLException {
        run("savepoint attack");
        assertThatThrownBy(() -> run(sql)).as(sql).hasMessageContaining(because);
        return run("rollback to savepoint attack");
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
