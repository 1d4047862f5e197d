package id.lumbung.admin.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import id.lumbung.admin.Refused;
import id.lumbung.admin.database.Place;
import id.lumbung.admin.regency.Everyone;
import id.lumbung.admin.regency.Export;
import id.lumbung.admin.regency.Figures;
import id.lumbung.admin.regency.Regencies;

@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes an archive of one regency, or one of each. Nobody waits for it, and nothing is changed.")
final class ExportCommand implements Callable<Integer> {

    /// One, or all.
    static final class Who {

        @Option(names = "--regency", required = true, paramLabel = "SLUG", description = "One regency, as in its address: kukar.")
        private @Nullable String regency;

        @Option(names = "--all", required = true, description = "Every regency that has opened its doors, one by one.")
        private boolean all;
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @ArgGroup(multiplicity = "1")
    private final Who who = new Who();

    @Option(names = "--to", required = true, paramLabel = "PATH", description = "The archive (a file that is not there yet); with --all the folder of the archives.")
    private Path to = Path.of("");

    @Option(names = "--of", defaultValue = "live", paramLabel = "NAME", description = "live, or the name of a quarantine (${DEFAULT-VALUE}).")
    private String of = "live";

    @Option(names = "--attachments", paramLabel = "FOLDER", description = "The folder of photos, if they lie in one that can be read here: they come along, and with --all a missing one is a failure. Otherwise the archive lists them.")
    private @Nullable Path attachments;

    @Option(names = "--keep", defaultValue = "7", paramLabel = "N", description = "With --all: of how many days the last archive of each regency stays (${DEFAULT-VALUE}).")
    private int keep = 7;

    @Option(names = "--metrics", paramLabel = "FILE", description = "With --all: where node_exporter reads how it went.")
    private @Nullable Path metrics;

    @Override
    public Integer call() throws SQLException, IOException {
        var server = options.server();
        var export = new Export(server, Place.of(of), attachments);
        return who.all ? all(new Everyone(server, export, to, keep, Clock.systemUTC(), this::say)) : one(export);
    }

    private int one(Export export) throws SQLException, IOException {
        if (metrics != null || who.regency == null) {
            throw new Refused("--metrics belongs to --all.");
        }
        var written = export.write(Regencies.named(export.server(), export.place(), who.regency), to);
        Screen.say(spec, "%s: %,d rows, %,d bytes.%nSeal %s — note it elsewhere: it proves the archive.",
                written.file(),
                written.rows(), written.size(), written.seal());
        if (written.photosMissing() > 0) {
            Screen.say(spec, "%,d photos are listed and not in the archive.", written.photosMissing());
        }
        return 0;
    }

    private int all(Everyone everyone) throws SQLException, IOException {
        var clock = everyone.clock();
        var begun = clock.instant();
        var summary = new Everyone.Summary(0, 1, 0, 0, 0); // until it is known better
        try {
            summary = everyone.write();
        } finally {
            if (metrics != null) {
                var ended = clock.instant();
                Figures.write(metrics, summary, ended, Duration.between(begun, ended));
            }
        }
        Screen.say(spec, "%,d regencies exported, %,d failed; %,d rows, %,d bytes.", summary.exported(),
                summary.failed(),
                summary.rows(), summary.bytes());
        return summary.failed() == 0 ? 0 : 1;
    }

    private void say(String sentence) {
        Screen.say(spec, sentence);
    }
}
