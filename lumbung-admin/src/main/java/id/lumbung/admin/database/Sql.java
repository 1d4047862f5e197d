package id.lumbung.admin.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Statements without ceremony.
public final class Sql {

    private static final int FEW = 1_000;

    private Sql() {}

    /// What is made of a row.
    @FunctionalInterface
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    public static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    public static <T> List<T> list(Connection connection, String sql, Reading<T> reading, Object... parameters)
            throws SQLException {
        try (var statement = prepared(connection, sql, parameters); var rows = statement.executeQuery()) {
            var list = new ArrayList<T>();
            while (rows.next()) {
                list.add(reading.read(rows));
            }
            return list;
        }
    }

    /// What is done with the first column of a row.
    @FunctionalInterface
    public interface Look<X extends Exception> {
        void at(String text) throws SQLException, X;
    }

    /// Looks at row after row, of which a few are in memory; only inside a transaction.
    public static <X extends Exception> void each(Connection connection, String sql, Look<X> look)
            throws SQLException, X {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FEW);
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    look.at(rows.getString(1));
                }
            }
        }
    }

    public static List<String> texts(Connection connection, String sql, Object... parameters) throws SQLException {
        return list(connection, sql, row -> row.getString(1), parameters);
    }

    public static boolean holds(Connection connection, String sql, Object... parameters) throws SQLException {
        return list(connection, sql, row -> row.getBoolean(1), parameters).equals(List.of(true));
    }

    public static long number(Connection connection, String sql, Object... parameters) throws SQLException {
        return list(connection, sql, row -> row.getLong(1), parameters).getFirst();
    }

    /// A name as PostgreSQL reads it, whatever it is.
    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// Whether the role lacks the right.
    public static boolean isForbidden(SQLException e) {
        return "42501".equals(e.getSQLState());
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        return statement;
    }
}
