package id.lumbung.mentoring.desk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import id.lumbung.mentoring.FeatureTest;
import id.lumbung.mentoring.World;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Somebody has the service's own password and writes SQL.
@FeatureTest
class DeskRowsTest {

    private static final int KUKAR = 6402;
    private static final int PASER = 6401;

    @Test
    void theServiceIsNobodySpecialInItsDatabase() throws SQLException {
        try (var connection = World.app().getConnection()) {
            assertThat(number(connection, """
                    select count(*) from pg_roles where rolname = current_user
                    and not rolsuper and not rolbypassrls and not rolcreaterole""")).isEqualTo(1);
            assertThat(number(connection, """
                    select count(*) from pg_class c join pg_roles r on r.oid = c.relowner
                    where r.rolname = current_user""")).isZero();
        }
    }

    @Test
    void withoutARegencyThereAreNoRowsAndNoneCanBeWritten() throws SQLException {
        try (var connection = World.app().getConnection()) {
            connection.setAutoCommit(false);
            assertThat(number(connection, "select (select count(*) from ticket) + (select count(*) from ticket_event)"
                    + " + (select count(*) from desk_day) + (select count(*) from audit_entry)"
                    + " + (select count(*) from idempotency_key)")).isZero();
            assertThatThrownBy(() -> ticket(connection, KUKAR)).hasMessageContaining("row-level security");
        }
    }

    @Test
    void nothingIsWrittenForAnotherRegency() throws SQLException {
        try (var connection = as(PASER)) {
            assertThatThrownBy(() -> ticket(connection, KUKAR)).hasMessageContaining("row-level security");
        }
    }

    @Test
    void aTicketOfAnotherRegencyCanBeNeitherSeenNorReferredTo() throws SQLException {
        UUID ticket;
        try (var connection = as(KUKAR)) {
            ticket = ticket(connection, KUKAR);
            connection.commit();
        }
        try (var connection = as(PASER)) {
            assertThat(number(connection, "select count(*) from ticket where id = '" + ticket + "'")).isZero();
            assertThatThrownBy(() -> event(connection, PASER, ticket, 1, "ANTRE", null))
                    .hasMessageContaining("ticket_event_of_ticket");
        }
    }

    @Test
    void aTicketGoesOnlyTheWayOfTheDesk() throws SQLException {
        for (var step : new String[][]{{"SELESAI", "Ya"}, {"TINDAK_LANJUT", "Ya"}, {"ANTRE", null}}) {
            try (var connection = as(KUKAR)) {
                var ticket = ticket(connection, KUKAR);
                assertThatThrownBy(() -> event(connection, KUKAR, ticket, 2, step[0], step[1]))
                        .hasMessageContaining("cannot go from ANTRE");
            }
        }
        try (var connection = as(KUKAR)) {
            var ticket = ticket(connection, KUKAR);
            assertThatThrownBy(() -> event(connection, KUKAR, ticket, 3, "DILAYANI", null))
                    .hasMessageContaining("cannot go");
        }
    }

    @Test
    void nobodyLeavesTheDeskWithoutAnAnswer() throws SQLException {
        try (var connection = as(KUKAR)) {
            var ticket = ticket(connection, KUKAR);
            event(connection, KUKAR, ticket, 2, "DILAYANI", null);
            assertThatThrownBy(() -> event(connection, KUKAR, ticket, 3, "SELESAI", " "))
                    .hasMessageContaining("ticket_event_leaves_with_an_answer");
        }
    }

    @Test
    void nothingIsChangedDeletedOrEmptied() throws SQLException {
        for (var attack : new String[]{"update ticket set question = 'x'", "delete from ticket",
                "truncate ticket cascade",
                "update ticket_event set answer = 'x'", "delete from ticket_event", "update desk_day set tickets = 1",
                "delete from desk_day", "insert into desk_day values (6402, '2025-07-01', 7)",
                "delete from audit_entry", "update audit_entry set actor = 'x'"}) {
            try (var connection = as(KUKAR)) {
                assertThatThrownBy(() -> execute(connection, attack)).as(attack)
                        .hasMessageContaining("permission denied");
            }
        }
        try (var connection = World.superuser().getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "select set_config('app.tenant', '6402', true)");
            ticket(connection, KUKAR);
            assertThatThrownBy(() -> execute(connection, "update ticket set question = 'x'"))
                    .hasMessageContaining("never changed or deleted");
        }
    }

    @Test
    void nobodyChoosesANumber() throws SQLException {
        try (var connection = as(KUKAR)) {
            assertThatThrownBy(() -> execute(connection,
                    """
                            insert into ticket (tenant_id, id, date, sequence, arrived_at, visitor_name, topic, question, opened_by,
                                opened_by_name)
                            values (6402, gen_random_uuid(), current_date, 900, now(), 'x', 'NIB', 'x', 'x', 'x')"""))
                    .hasMessageContaining("permission denied");
        }
    }

    private static Connection as(int regency) throws SQLException {
        var connection = World.app().getConnection();
        connection.setAutoCommit(false);
        execute(connection, "select set_config('app.tenant', '" + regency + "', true)");
        return connection;
    }

    private static UUID ticket(Connection connection, int regency) throws SQLException {
        var id = UUID.randomUUID();
        execute(connection,
                """
                        insert into ticket (tenant_id, id, date, arrived_at, visitor_name, topic, question, opened_by, opened_by_name)
                        values (%d, '%s', current_date, now(), 'Bu Aminah', 'NIB', 'Bagaimana?', 'rina', 'Rina')"""
                        .formatted(regency, id));
        return id;
    }

    private static void event(Connection connection, int regency, UUID ticket, int step, String status, String answer)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into ticket_event (tenant_id, ticket_id, step, status, at, officer, officer_name, answer)
                values (?, ?, ?, ?, now(), 'rina', 'Rina', ?)""")) {
            statement.setInt(1, regency);
            statement.setObject(2, ticket);
            statement.setInt(3, step);
            statement.setString(4, status);
            statement.setString(5, answer);
            statement.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
