package id.lumbung.admin.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import id.lumbung.admin.regency.PutBack;

@Command(name = "put-back", mixinStandardHelpOptions = true, description = "Replaces the rows of a suspended regency by those of an archive, one transaction for each database. Asked "
        + "again after it was interrupted, it goes on.")
final class PutBackCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Mixin
    private final SealOption seal = new SealOption();

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "The archive.")
    private Path from = Path.of("");

    @Option(names = "--regency", required = true, paramLabel = "SLUG", description = "The regency, said once more: it must be the archive's.")
    private String regency = "";

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why; the office reads it in its audit.")
    private String reason = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who; the office reads it in its audit.")
    private String by = "";

    @Option(names = "--present", required = true, paramLabel = "FILE", description = "An archive of what is there now is written here first, so that this can be undone.")
    private Path present = Path.of("");

    @Option(names = "--attachments", paramLabel = "FOLDER", description = "The folder of photos, if it can be written here: missing ones are put back.")
    private @Nullable Path attachments;

    @Override
    public Integer call() throws SQLException, IOException, InterruptedException {
        try (var archive = seal.open(from)) {
            new PutBack(options.server(), attachments, PutBack.Patience.USUAL, sentence -> Screen.say(spec, sentence))
                    .carryOut(new PutBack.Order(regency, by, reason, present), archive);
            Screen.say(spec, "%s is what it was at %s. Compare, look, then lift the suspension.", regency,
                    archive.manifest().takenAt());
        }
        return 0;
    }
}
