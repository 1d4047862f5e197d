package id.lumbung.admin.regency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;

import org.jspecify.annotations.Nullable;

import id.lumbung.admin.Refused;
import id.lumbung.admin.archive.ArchiveWriter;
import id.lumbung.admin.archive.Manifest;
import id.lumbung.admin.archive.Manifest.Regency;
import id.lumbung.admin.database.Part;
import id.lumbung.admin.database.Place;
import id.lumbung.admin.database.Server;
import id.lumbung.admin.database.Sql;

/// Takes one regency away into an archive. Nothing is written to a database, and nobody waits for it.
///
/// @param attachments the folder of photos, if there is one that can be read here
public record Export(Server server, Place place, @Nullable Path attachments) {

    /// @param seal stands for everything in the archive
    public record Written(Path file, long size, long rows, String seal, long photosMissing) {}

    public Written write(Regency regency, Path file) throws SQLException, IOException {
        if (attachments != null && !Files.isDirectory(attachments)) {
            throw new Refused("There is no folder " + attachments + " of attachments.");
        }
        try (var moment = Moment.of(server, place, regency.code()); var archive = ArchiveWriter.to(file)) {
            var databases = new ArrayList<Manifest.Database>();
            for (var part : Part.values()) {
                databases.add(database(moment, part, archive));
            }
            moment.eachPhoto(path -> take(path, archive));
            var photos = archive.listed();
            var manifest = new Manifest(Manifest.FORMAT, regency, moment.begun(), databases, photos);
            var seal = archive.finish(manifest);
            return new Written(file, Files.size(file), manifest.rows(), seal, photos.missing());
        }
    }

    private static Manifest.Database database(Moment moment, Part part, ArchiveWriter archive)
            throws SQLException, IOException {
        var tables = new ArrayList<Manifest.Table>();
        for (var rows : moment.rows(part)) {
            try {
                tables.add(rows.with(
                        archive.add(Manifest.place(part.title(), rows.table().name()), rows::copyTo)));
            } catch (SQLException e) {
                if (Sql.isForbidden(e)) {
                    throw new Refused(
                            "The role may not read table %s of database %s. Only the owner of the tables reads all."
                                    .formatted(rows.table().name(), part.title()),
                            e);
                }
                throw e;
            }
        }
        var seen = moment.seen(part);
        return new Manifest.Database(seen.name(), seen.at(), seen.snapshot(), seen.lsn(), seen.version(),
                seen.migrations(), tables);
    }

    /// A photo is written before the row that speaks of it, and is never changed: those of the rows are there.
    private void take(String path, ArchiveWriter archive) throws SQLException, IOException {
        var file = attachments == null ? null : attachments.resolve(path);
        if (file == null || !Files.isRegularFile(file)) {
            archive.listPhoto(path);
        } else {
            archive.addPhoto(path, to -> Files.copy(file, to));
        }
    }
}
