package id.lumbung.admin.regency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

import id.lumbung.admin.Refused;
import id.lumbung.admin.archive.Archive;
import id.lumbung.admin.archive.Manifest.Regency;
import id.lumbung.admin.database.Server;

/// The export of every regency, one by one: each has archives of its own in a folder, the newest of which are kept. Whose newest
/// archive is the oldest comes first, so that a run that is cut short every night leaves nobody out for ever.
///
/// @param keep of how many days the last archive stays; others go when a newer one is whole
public record Everyone(Server server, Export export, Path folder, int keep, Clock clock, Progress progress) {

    private static final Duration NOBODY_WRITES_LONGER = Duration.ofDays(1);

    /// @param failed regencies whose export did not come to an end, or lacks photos
    public record Summary(int exported, int failed, long bytes, long rows, long photosMissing) {

        Summary with(Export.Written written, boolean lacksPhotos) {
            return new Summary(exported + (lacksPhotos ? 0 : 1), failed + (lacksPhotos ? 1 : 0),
                    bytes + written.size(), rows + written.rows(),
                    photosMissing + (lacksPhotos ? written.photosMissing() : 0));
        }

        Summary withFailure() {
            return new Summary(exported, failed + 1, bytes, rows, photosMissing);
        }
    }

    public Summary write() throws SQLException, IOException {
        if (keep < 1) {
            throw new Refused("--keep says of how many days an archive of each regency stays: 1 or more.");
        }
        if (!Files.isDirectory(folder)) {
            throw new Refused("There is no folder " + folder + ".");
        }
        var shelf = new Shelf(folder);
        for (var part : shelf.clearPartsBefore(clock.instant().minus(NOBODY_WRITES_LONGER))) {
            progress.say(part + " was left by an export that was killed, and is gone.");
        }
        var summary = new Summary(0, 0, 0, 0, 0);
        for (var regency : waitingLongestFirst(shelf)) {
            try {
                var written = export.write(regency, shelf.place(regency, clock.instant()));
                requireReadable(written);
                var lacksPhotos = export.attachments() != null && written.photosMissing() > 0;
                progress.say("%-30s %,12d rows %,14d bytes  seal %s%s".formatted(regency.slug(), written.rows(),
                        written.size(), written.seal(), lacksPhotos
                                ? "  FAILED: %,d photos are not in the folder; older archives stay"
                                        .formatted(written.photosMissing())
                                : ""));
                if (!lacksPhotos) {
                    shelf.thinOut(regency, keep);
                }
                summary = summary.with(written, lacksPhotos);
            } catch (Throwable e) { // whatever became of this one, even of the memory: the next regency is exported all the same
                progress.say("%-30s FAILED: %s".formatted(regency.slug(), e instanceof Refused ? e.getMessage() : e));
                summary = summary.withFailure();
            }
        }
        return summary;
    }

    private List<Regency> waitingLongestFirst(Shelf shelf) throws SQLException, IOException {
        var newest = shelf.newest();
        return Regencies.aboard(server, export.place()).stream()
                .sorted(Comparator.comparing(regency -> newest.getOrDefault(regency.slug(), ""))).toList();
    }

    /// What was written is read once more before older archives go. One that cannot be is put aside and counts for nothing.
    static void requireReadable(Export.Written written) throws IOException {
        try (var archive = Archive.open(written.file())) {
            archive.requireWhole();
            if (!archive.seal().equals(written.seal())) {
                throw new Refused(written.file() + " has another seal than was written.");
            }
        } catch (Refused e) {
            Files.move(written.file(), written.file().resolveSibling(written.file().getFileName() + ".broken"));
            throw e;
        }
    }
}
