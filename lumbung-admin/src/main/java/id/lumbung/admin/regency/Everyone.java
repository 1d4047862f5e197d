package id.lumbung.admin.regency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.regex.Pattern;

import id.lumbung.admin.Refused;
import id.lumbung.admin.archive.Manifest.Regency;
import id.lumbung.admin.database.Server;

/// The export of every regency, one by one: each has archives of its own in a folder, the newest of which are kept.
///
/// @param keep how many archives of a regency stay; older ones go when a newer one is whole
public record Everyone(Server server, Export export, Path folder, int keep, Clock clock, Progress progress) {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);

    /// @param failed regencies whose export did not come to an end
    public record Summary(int exported, int failed, long bytes, long rows) {}

    public Summary write() throws SQLException, IOException {
        if (keep < 1) {
            throw new Refused("--keep says how many archives of each regency stay: 1 or more.");
        }
        if (!Files.isDirectory(folder)) {
            throw new Refused("There is no folder " + folder + ".");
        }
        var summary = new Summary(0, 0, 0, 0);
        for (var regency : Regencies.aboard(server, export.place())) {
            try {
                var written = export.write(regency, folder.resolve(regency.slug() + "-" + STAMP.format(clock.instant())
                        + ".zip"));
                progress.say("%-30s %,12d rows %,14d bytes  seal %s".formatted(regency.slug(), written.rows(),
                        written.size(), written.seal()));
                summary = new Summary(summary.exported() + 1, summary.failed(), summary.bytes() + written.size(),
                        summary.rows() + written.rows());
                thinOut(regency);
            } catch (SQLException | IOException | Refused e) { // the next regency is exported all the same
                progress.say("%-30s FAILED: %s".formatted(regency.slug(), e.getMessage()));
                summary = new Summary(summary.exported(), summary.failed() + 1, summary.bytes(), summary.rows());
            }
        }
        return summary;
    }

    private void thinOut(Regency regency) throws IOException {
        var ours = Pattern.compile(Pattern.quote(regency.slug()) + "-\\d{8}T\\d{6}Z\\.zip");
        try (var files = Files.list(folder)) {
            var old = files.filter(file -> ours.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(Path::getFileName).reversed()).skip(keep).toList();
            for (var file : old) {
                Files.delete(file);
            }
        }
    }
}
