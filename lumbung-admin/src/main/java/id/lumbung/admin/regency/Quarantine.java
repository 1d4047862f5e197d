package id.lumbung.admin.regency;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

import id.lumbung.admin.Refused;
import id.lumbung.admin.archive.Archive;
import id.lumbung.admin.archive.Manifest;
import id.lumbung.admin.database.Migrations;
import id.lumbung.admin.database.Part;
import id.lumbung.admin.database.Place;
import id.lumbung.admin.database.RuleOfLater;
import id.lumbung.admin.database.Server;
import id.lumbung.admin.database.Sql;

/// Databases of their own in which an archive becomes rows again: to prove that it can, to look at it, to take something out of it.
/// No service can connect to them.
public record Quarantine(Server server, Progress progress) {

    private static final String ANYWHERE = "postgres";
    private static final String MARK = "lumbung-admin: quarantine of ";

    /// Makes the databases, loads the archive and proves what came of it; when anything fails, they are gone again.
    public void restore(Archive archive, Place place) throws SQLException, IOException {
        archive.requireWhole();
        requireOurSchema(archive.manifest());
        requireFree(place);
        progress.say("The archive is whole and of the schema of this program.");
        try {
            for (var part : Part.values()) {
                create(part, place, archive.manifest());
                Migrations.apply(server, part, place);
                load(archive, part, place);
            }
        } catch (SQLException | IOException | RuntimeException e) {
            drop(place);
            throw e;
        }
    }

    /// Takes a quarantine away; only what this program made.
    public void forget(Place place) throws SQLException {
        requireOurs(place);
        drop(place);
    }

    /// Applies the migrations that have come since the archive was taken; an export of it then fits the services of today.
    public void upgrade(Place place) throws SQLException {
        requireOurs(place);
        for (var part : Part.values()) {
            Migrations.apply(server, part, place);
            try (var connection = server.owner(part, place)) {
                progress.say("%s is of version %s.".formatted(place.database(part),
                        Migrations.newest(Migrations.applied(connection))));
            }
        }
    }

    private void requireOurs(Place place) throws SQLException {
        try (var connection = server.admin(ANYWHERE)) {
            for (var part : Part.values()) {
                var comment = Sql.texts(connection,
                        "select coalesce(shobj_description(oid, 'pg_database'), '') from pg_database where datname = ?",
                        place.database(part));
                if (!comment.isEmpty() && !comment.getFirst().startsWith(MARK)) {
                    throw new Refused(place.database(part) + " was not made by lumbung-admin restore and stays.");
                }
            }
        }
    }

    /// The archive holds the rows as one schema has them, to the letter.
    private void requireOurSchema(Manifest manifest) {
        for (var part : Part.values()) {
            var archived = manifest.database(part.title())
                    .orElseThrow(() -> new Refused("The archive has no database " + part.title() + "."));
            var differences = Migrations.differences(archived.migrations(), Migrations.brought(server, part, ANYWHERE),
                    "this program");
            if (!differences.isEmpty()) {
                throw new Refused(("The archive was taken from another version of the schema of %s (%s): %s. "
                        + "Use the lumbung-admin of that release.").formatted(part.title(), archived.version(),
                                some(differences)));
            }
        }
    }

    private void requireFree(Place place) throws SQLException {
        try (var connection = server.admin(ANYWHERE)) {
            for (var part : Part.values()) {
                if (Sql.holds(connection, "select exists (select from pg_database where datname = ?)",
                        place.database(part))) {
                    throw new Refused("Database %s is there already. Choose another name, or take it away with "
                            .formatted(place.database(part)) + "lumbung-admin forget " + place.name() + ".");
                }
            }
        }
    }

    private void create(Part part, Place place, Manifest manifest) throws SQLException {
        var name = Sql.name(place.database(part));
        try (var connection = server.admin(ANYWHERE)) {
            Sql.run(connection, "create database %s owner %s encoding 'UTF8' template template0".formatted(name,
                    part.owner()));
            Sql.run(connection, "revoke all on database " + name + " from public");
            Sql.run(connection, "comment on database %s is '%s%s, taken %s'".formatted(name, MARK,
                    manifest.regency().slug().replace("'", ""), manifest.takenAt()));
        }
    }

    private void load(Archive archive, Part part, Place place) throws SQLException, IOException {
        try (var connection = server.owner(part, place)) {
            connection.setAutoCommit(false);
            var loading = new Loading(archive, part, connection);
            loading.silenceTriggers();
            if (part == Part.TENANT) {
                name(connection, archive.manifest());
            }
            // Nobody else uses these databases: what came after the rows steps aside while they are loaded.
            var later = RuleOfLater.all(connection);
            for (var rule : later) {
                rule.stepAside(connection);
            }
            loading.load();
            for (var rule : later) {
                rule.comeBack(connection);
            }
            var flaws = loading.flaws();
            if (!flaws.isEmpty()) {
                throw new Refused("Database %s does not prove itself: %s. The quarantine was taken away again."
                        .formatted(part.title(), some(flaws)));
            }
            connection.commit();
            progress.say("%s: %,d rows in %d tables, equal to the archive; every reference holds%s.".formatted(
                    place.database(part),
                    archive.manifest().database(part.title()).orElseThrow().tables().stream()
                            .mapToLong(Manifest.Table::rows).sum(),
                    archive.manifest().database(part.title()).orElseThrow().tables().size(),
                    part == Part.COOPERATIVE ? ", and the books prove themselves" : ""));
        }
    }

    /// The list of regencies is not the regency's own and not in its archive; in quarantine it has this one alone.
    private static void name(Connection connection, Manifest manifest) throws SQLException {
        var regency = manifest.regency();
        Sql.update(connection, """
                insert into regency (code, slug, name, zone, requested_at, requested_by, active_since)
                values (?, ?, ?, ?, ?, 'lumbung-admin', ?)""", regency.code(), regency.slug(), regency.name(),
                regency.zone(), Timestamp.from(manifest.takenAt()), Timestamp.from(manifest.takenAt()));
    }

    private void drop(Place place) throws SQLException {
        try (var connection = server.admin(ANYWHERE)) {
            for (var part : List.of(Part.values())) {
                Sql.run(connection,
                        "drop database if exists %s with (force)".formatted(Sql.name(place.database(part))));
            }
        }
    }

    static String some(List<String> many) {
        var shown = new ArrayList<>(many.subList(0, Math.min(3, many.size())));
        if (many.size() > shown.size()) {
            shown.add("and %d more".formatted(many.size() - shown.size()));
        }
        return String.join("; ", shown);
    }
}
