package id.lumbung.admin.regency;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import id.lumbung.admin.archive.Manifest;
import id.lumbung.admin.database.Catalogue;
import id.lumbung.admin.database.Migrations;
import id.lumbung.admin.database.Part;
import id.lumbung.admin.database.Place;
import id.lumbung.admin.database.Rows;
import id.lumbung.admin.database.Server;
import id.lumbung.admin.database.Sql;

/// One regency as the three databases show it at one moment each: transactions that only read, begun at once, and what they
/// see does not change while it is read.
final class Moment implements AutoCloseable {

    private static final String SEEN = """
            select now(), pg_current_snapshot()::text,
                   (case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end)::text""";

    private final int regency;
    private final Map<Part, Connection> connections = new EnumMap<>(Part.class);
    private final Map<Part, Manifest.Database> seen = new EnumMap<>(Part.class);

    private Moment(int regency) {
        this.regency = regency;
    }

    static Moment of(Server server, Place place, int regency) throws SQLException {
        var moment = new Moment(regency);
        var placed = Regencies.placed(server, place, regency);
        try {
            for (var part : Part.values()) {
                var connection = placed.owner(part, place);
                moment.connections.put(part, connection);
                connection.setAutoCommit(false);
                Sql.run(connection, "set transaction isolation level repeatable read, read only");
            }
            for (var part : Part.values()) {
                moment.look(part);
            }
            return moment;
        } catch (SQLException | RuntimeException e) {
            moment.close();
            throw e;
        }
    }

    private void look(Part part) throws SQLException {
        var connection = connection(part);
        Rows.bind(connection, regency);
        var migrations = Migrations.applied(connection);
        seen.put(part, Sql.list(connection, SEEN, row -> new Manifest.Database(part.title(),
                row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2), row.getString(3),
                Migrations.newest(migrations), migrations, List.of())).getFirst());
        Catalogue.requireRowSecurity(connection);
    }

    private Connection connection(Part part) {
        return Objects.requireNonNull(connections.get(part));
    }

    Manifest.Database seen(Part part) {
        return Objects.requireNonNull(seen.get(part));
    }

    Instant begun() {
        return seen.values().stream().map(Manifest.Database::at).min(Instant::compareTo).orElseThrow();
    }

    /// The tables that hold rows of regencies, each ready to be read.
    List<Rows> rows(Part part) throws SQLException {
        var connection = connection(part);
        return Catalogue.tables(connection).stream().map(table -> new Rows(connection, table, regency)).toList();
    }

    /// Shows each photo that rows speak of by where it lies: by regency, cooperative and the hash of what was sent, in this order.
    void eachPhoto(Sql.Look<IOException> look) throws SQLException, IOException {
        for (var part : List.of(Part.COOPERATIVE, Part.MENTORING)) {
            var mentions = rows(part).stream().map(Rows::table)
                    .filter(table -> table.columns().contains(new Manifest.Column("sha256", "bytea"))
                            && table.columns().contains(new Manifest.Column("cooperative_id", "uuid")))
                    .map(table -> """
                            select %s || tenant_id || '/' || cooperative_id || '/' || encode(sha256, 'hex') as path from %s
                             where tenant_id = %d and cooperative_id is not null and sha256 is not null"""
                            .formatted(part == Part.MENTORING ? "'mentoring/'" : "''", Sql.name(table.name()), regency))
                    .collect(Collectors.joining(" union "));
            if (!mentions.isEmpty()) {
                Sql.each(connection(part), "select path from (" + mentions + ") mentions order by path collate \"C\"",
                        look);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections.values()) {
            connection.close();
        }
    }
}
