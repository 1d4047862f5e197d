package id.lumbung.cooperative.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/// Somebody at a psql prompt: a connection of its own, no Java rule in between. Nothing it does is committed.
record RawSql(DataSource source, @Nullable Integer tenant) {

    /// Why PostgreSQL said no: the state, and the constraint where one spoke.
    record Refused(String state, @Nullable String constraint, String message) {}

    static final String PERMISSION_DENIED = "42501";

    /// The refusal of the last of these statements; the others have to succeed.
    Refused refused(String... statements) {
        try (var connection = begin()) {
            for (int at = 0; at < statements.length - 1; at++) {
                execute(connection, statements[at]);
            }
            var last = statements[statements.length - 1];
            try {
                execute(connection, last);
                connection.commit(); // what is deferred speaks now
            } catch (PSQLException e) {
                var message = e.getServerErrorMessage();
                return new Refused(e.getSQLState(), message.getConstraint(), message.getMessage());
            }
            throw new AssertionError("Nobody refused: " + last);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first column of a query.
    List<String> query(String query) {
        try (var connection = begin();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    void commit(String... statements) {
        try (var connection = begin()) {
            for (var statement : statements) {
                execute(connection, statement);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection begin() throws SQLException {
        var connection = source.getConnection();
        connection.setAutoCommit(false);
        if (tenant != null) {
            execute(connection, "set local app.tenant = '" + tenant + "'");
        }
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// A posting as SQL; lines as `account D|K amount [kind]`.
    static String posting(UUID cooperative, String date, String event, String... lines) {
        return posting(UUID.randomUUID(), cooperative, date, event, "null", lines);
    }

    static String posting(UUID id, UUID cooperative, String date, String event, String reverses, String... lines) {
        var json = new ArrayList<String>();
        for (var line : lines) {
            var word = line.split(" ");
            json.add("{\"account\":\"%s\",\"%s\":%s%s}".formatted(word[0], word[1].equals("D") ? "debit" : "credit",
                    word[2],
                    word.length < 4 ? "" : ",\"kind\":\"%s\",\"subject\":\"%s\"".formatted(word[3], new UUID(0, 1))));
        }
        return """
                insert into journal (id, cooperative_id, entry_date, voucher_type, event, description, reverses, actor, lines)
                values ('%s', '%s', '%s', 'BM', '%s', 'Serangan', %s, 'penyerang', '[%s]')"""
                .formatted(id, cooperative, date, event, reverses, String.join(",", json));
    }
}
