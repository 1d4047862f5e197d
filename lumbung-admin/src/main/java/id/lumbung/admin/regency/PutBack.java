package id.lumbung.admin.regency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;

import org.jspecify.annotations.Nullable;

import id.lumbung.admin.Refused;
import id.lumbung.admin.archive.Archive;
import id.lumbung.admin.archive.Manifest;
import id.lumbung.admin.database.Migrations;
import id.lumbung.admin.database.Part;
import id.lumbung.admin.database.Place;
import id.lumbung.admin.database.Server;
import id.lumbung.admin.database.Sql;

/// Puts a regency back to what it was when an archive was made, in the databases that the services work on.
///
/// Each database is one transaction: its rows are those of the archive at the end, or what they were. All three are proved before
/// the first is committed; whoever dies between two commits asks again, and what is put back already is found to be so. Rows of
/// other regencies cannot be reached: row security binds each transaction to this one.
///
/// @param attachments the folder of photos, if there is one that can be written here
public record PutBack(Server server, @Nullable Path attachments, Progress progress) {

    /// Services learn within 15 seconds that a regency is suspended; a request that came in before may take a few more.
    static final Duration UNTIL_ALL_KNOW = Duration.ofSeconds(20);

    /// Who wants it, and why, for the audit of the regency.
    ///
    /// @param present where the rows that give way are kept, so that this too can be put back
    public record Order(String regency, String by, String reason, Path present) {

        public Order {
            if (reason.isBlank() || by.isBlank()) {
                throw new Refused("Say who puts the regency back and why: --by and --reason are kept in its audit.");
            }
        }
    }

    public void carryOut(Order order, Archive archive) throws SQLException, IOException, InterruptedException {
        archive.requireWhole();
        var placed = Regencies.placed(server, Place.LIVE, archive.manifest().regency().code());
        new PutBack(placed, attachments, progress).carryOutThere(order, archive);
    }

    private void carryOutThere(Order order, Archive archive) throws SQLException, IOException, InterruptedException {
        var manifest = archive.manifest();
        try (var tenants = server.owner(Part.TENANT, Place.LIVE)) {
            var regency = Regencies.find(tenants, order.regency(), Place.LIVE);
            if (manifest.regency().code() != regency.code() || !manifest.regency().slug().equals(regency.slug())) {
                throw new Refused("The archive is of %s (%s), not of %s (%s).".formatted(manifest.regency().slug(),
                        manifest.regency().number(), regency.slug(), regency.number()));
            }
            requireTheSameSchema(manifest);
            tenants.setAutoCommit(false);
            var since = suspendedSince(tenants, regency); // the row stays locked: nobody lifts it meanwhile
            waitUntilAllKnow(since);
            putBack(order, archive, regency, since);
            tenants.rollback();
        }
        if (attachments != null) {
            progress.say(
                    "%,d photos that were missing are there again.".formatted(Photos.putBack(archive, attachments)));
        }
    }

    private void requireTheSameSchema(Manifest manifest) throws SQLException {
        for (var part : Part.values()) {
            var archived = manifest.database(part.title())
                    .orElseThrow(() -> new Refused("The archive has no database " + part.title() + "."));
            try (var connection = server.owner(part, Place.LIVE)) {
                var differences = Migrations.differences(archived.migrations(), Migrations.applied(connection),
                        "the database");
                if (!differences.isEmpty()) {
                    throw new Refused(("The archive was taken from another version of the schema of %s (%s): %s. "
                            + "docs/operating.md says how an older archive is brought to this version.").formatted(
                                    part.title(), archived.version(), Quarantine.some(differences)));
                }
            }
        }
    }

    private static Instant suspendedSince(Connection tenants, Manifest.Regency regency) throws SQLException {
        return Sql.list(tenants, "select since from suspension where regency = ? and lifted_at is null for update",
                row -> row.getObject(1, OffsetDateTime.class).toInstant(), regency.code()).stream().findFirst()
                .orElseThrow(() -> new Refused(("%s is open, and its people would write into what is being replaced. "
                        + "Suspend it first, at /operator, and lift that when all is well.")
                        .formatted(regency.slug())));
    }

    private void waitUntilAllKnow(Instant since) throws InterruptedException {
        var left = Duration.between(Instant.now(), since.plus(UNTIL_ALL_KNOW));
        if (left.isPositive()) {
            progress.say("Waiting %d s until every service knows that the regency is suspended …"
                    .formatted(left.toSeconds() + 1));
            Thread.sleep(left);
        }
    }

    /// Who asks again after an interruption has what was there before the first time, and that is what counts.
    private void keepPresent(Path file, Manifest.Regency regency, Instant since) throws SQLException, IOException {
        if (Files.exists(file)) {
            try (var before = Archive.open(file)) {
                before.requireWhole();
                if (!before.manifest().regency().equals(regency) || before.manifest().takenAt().isBefore(since)) {
                    throw new Refused(file + " is another archive than that of what was here since the suspension. "
                            + "Choose another name for --present.");
                }
            }
            progress.say(file + " has what was here when this was begun.");
            return;
        }
        var kept = new Export(server, Place.LIVE, attachments).write(regency, file);
        progress.say("What is here now is kept in %s (%,d rows, seal %s).".formatted(kept.file(), kept.rows(),
                kept.seal()));
    }

    private void putBack(Order order, Archive archive, Manifest.Regency regency, Instant since)
            throws SQLException, IOException {
        var databases = new EnumMap<Part, Connection>(Part.class);
        try {
            var differing = new EnumMap<Part, Loading>(Part.class);
            for (var part : Part.values()) {
                var connection = server.owner(part, Place.LIVE);
                databases.put(part, connection);
                connection.setAutoCommit(false);
                var loading = new Loading(archive, part, connection);
                if (loading.isThere()) {
                    progress.say(part.title() + " is already what the archive says.");
                } else {
                    differing.put(part, loading);
                }
            }
            if (!differing.isEmpty()) {
                keepPresent(order.present(), regency, since);
            }
            for (var part : differing.entrySet()) {
                prepare(part.getKey(), part.getValue(), order, archive);
            }
            for (var part : differing.entrySet()) {
                part.getValue().commit();
                progress.say(part.getKey().title() + " is put back.");
            }
        } finally {
            for (var connection : databases.values()) {
                connection.close();
            }
        }
    }

    private void prepare(Part part, Loading loading, Order order, Archive archive) throws SQLException, IOException {
        loading.silenceTriggers();
        loading.load();
        loading.tell(order.by(), "%s (%s, %s)".formatted(order.reason().strip(), archive.manifest().takenAt(),
                archive.seal()));
        var flaws = loading.flaws();
        if (!flaws.isEmpty()) {
            throw new Refused("%s would not prove itself: %s. All three databases stay as they were."
                    .formatted(part.title(), Quarantine.some(flaws)));
        }
        progress.say(part.title() + " has proved itself and waits for the others.");
    }
}
