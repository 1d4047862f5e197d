package id.lumbung.admin.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import id.lumbung.admin.database.Place;
import id.lumbung.admin.regency.Comparison;

@Command(name = "compare", mixinStandardHelpOptions = true, description = "Says table by table how the rows of a regency differ from an archive: some keys, never what is in a row.")
final class CompareCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Mixin
    private final SealOption seal = new SealOption();

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "The archive.")
    private Path from = Path.of("");

    @Option(names = "--with", required = true, paramLabel = "NAME", description = "live, or the name of a quarantine.")
    private String with = "live";

    @Option(names = "--every", description = "Says it of tables that are the same, too.")
    private boolean every;

    @Override
    public Integer call() throws SQLException, IOException {
        try (var archive = seal.open(from)) {
            var lines = new Comparison(options.server()).of(archive, Place.of(with));
            lines.stream().filter(line -> every || !line.same())
                    .forEach(line -> Screen.say(spec, "%s.%s: %s", line.database(), line.table(), line.sentence()));
            var differing = lines.stream().filter(line -> !line.same()).count();
            Screen.say(spec, differing == 0
                    ? "All %d tables are the same.".formatted(lines.size())
                    : "%d of %d tables differ.".formatted(differing, lines.size()));
            return differing == 0 ? 0 : 1;
        }
    }
}
