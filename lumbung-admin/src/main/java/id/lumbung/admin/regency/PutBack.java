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
import java.util.UUID;

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
public record PutBack(Server server, @Nullable Path attachments, Patience patience, Progress progress) {

    /// For how long others are waited for.
    ///
    /// @param untilAllKnow services learn within 15 seconds that a regency is suspended; a request that came in before may take a
    ///     few more
    /// @param untilWritersEnd what such a request began to write has to come to its end; nothing of ours takes as long
    public record Patience(Duration untilAllKnow, Duration untilWritersEnd) {

        public static final Patience USUAL = new Patience(Duration.ofSeconds(20), Duration.ofMinutes(5));
    }

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

    /// @param age how long it has been so, by the clock of the database that keeps it
    private record Suspension(UUID id, Instant since, Duration age) {}

    public void carryOut(Order order, Archive archive) throws SQLException, IOException, InterruptedException {
        archive.requireWhole();
        requireFolders(order);
        var manifest = archive.manifest();
        try (var tenants = server.owner(Part.TENANT, Place.LIVE)) {
            var regency = Regencies.find(tenants, order.regency(), Place.LIVE);
            if (manifest.regency().code() != regency.code() || !manifest.regency().slug().equals(regency.slug())) {
                throw new Refused("The archive is of %s (%s), not of %s (%s).".formatted(manifest.regency().slug(),
                        manifest.regency().number(), regency.slug(), regency.number()));
            }
            var cell = Regencies.cell(tenants, regency.code());
            new PutBack(Regencies.placed(server, Place.LIVE, cell, tenants), attachments, patience, progress)
                    .carryOutThere(order, archive, regency, cell, tenants);
        }
    }

    private void requireFolders(Order order) {
        var folder = order.present().toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new Refused("There is no folder %s for --present, or it may not be written.".formatted(folder));
        }
        if (attachments != null) {
            Photos.requireFolder(attachments);
        }
    }

    private void carryOutThere(Order order, Archive archive, Manifest.Regency regency, String cell, Connection tenants)
            throws SQLException, IOException, InterruptedException {
        requireTheSameSchema(archive.manifest());
        var suspension = suspension(tenants, regency, "");
        waitUntilAllKnow(suspension);
        new Writers(server, progress).awaitEnd(patience.untilWritersEnd());
        tenants.setAutoCommit(false);
        requireStillShut(tenants, regency, suspension, cell); // the row stays locked: nobody lifts it meanwhile, or places the regency
        putBack(order, archive, regency, suspension,
                () -> requireStillShut(tenants, regency, suspension, cell));
        tenants.rollback();
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

    private static Suspension suspension(Connection tenants, Manifest.Regency regency, String lock)
            throws SQLException {
        return Sql.list(tenants, """
                select id, since, (extract(epoch from clock_timestamp() - since) * 1000)::bigint
                  from suspension where regency = ? and lifted_at is null %s""".formatted(lock),
                row -> new Suspension(row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(), Duration.ofMillis(row.getLong(3))),
                regency.code()).stream().findFirst()
                .orElseThrow(() -> new Refused(("%s is open, and its people would write into what is being replaced. "
                        + "Suspend it first, at /operator, and lift that when all is well.")
                        .formatted(regency.slug())));
    }

    /// Said again at the very end, too: a connection that broke has lost the lock, and finds out here.
    private static void requireStillShut(Connection tenants, Manifest.Regency regency, Suspension suspension,
            String cell) throws SQLException {
        if (!suspension(tenants, regency, "for update").id().equals(suspension.id())) {
            throw new Refused("%s was opened and suspended again meanwhile. Nothing was changed; begin anew."
                    .formatted(regency.slug()));
        }
        var now = Regencies.cell(tenants, regency.code());
        if (!now.equals(cell)) {
            throw new Refused("%s was placed in cell %s meanwhile. Nothing was changed; begin anew."
                    .formatted(regency.slug(), now));
        }
    }

    /// However wrong a clock is, so long from now is enough.
    private void waitUntilAllKnow(Suspension suspension) throws InterruptedException {
        var left = patience.untilAllKnow().minus(suspension.age());
        if (left.isPositive()) {
            var wait = left.compareTo(patience.untilAllKnow()) < 0 ? left : patience.untilAllKnow();
            progress.say("Waiting %d s until every service knows that the regency is suspended …"
                    .formatted(wait.toSeconds() + 1));
            Thread.sleep(wait);
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
        if (kept.photosMissing() > 0) {
            progress.say(
                    ("%,d photos are listed and not in it. Files that no row speaks of any more are cleared away from the "
                            + "Sunday after the doors open: as long as this may have to come back, switch that off "
                            + "(LUMBUNG_ATTACHMENTS_CLEARING=-) or keep the versions of the bucket.")
                            .formatted(kept.photosMissing()));
        }
    }

    /// What is asked once more before rows are changed for good.
    @FunctionalInterface
    private interface LastLook {
        void take() throws SQLException;
    }

    private void putBack(Order order, Archive archive, Manifest.Regency regency, Suspension suspension, LastLook last)
            throws SQLException, IOException {
        var databases = new EnumMap<Part, Connection>(Part.class);
        try {
            var differing = new EnumMap<Part, Loading>(Part.class);
            for (var part : Part.values()) {
                var connection = server.owner(part, Place.LIVE);
                databases.put(part, connection);
                connection.setAutoCommit(false);
                Sql.run(connection, "set transaction isolation level repeatable read"); // who writes all the same makes it fail
                var loading = new Loading(archive, part, connection);
                if (loading.isThere()) {
                    progress.say(part.title() + " is already what the archive says.");
                } else {
                    differing.put(part, loading);
                }
            }
            if (!differing.isEmpty()) {
                keepPresent(order.present(), regency, suspension.since());
            }
            for (var part : differing.entrySet()) {
                prepare(part.getKey(), part.getValue(), order, archive);
            }
            if (attachments != null) { // a file comes before the row that speaks of it
                progress.say("%,d photos that were missing are there again."
                        .formatted(Photos.putBack(archive, attachments)));
            }
            last.take();
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
