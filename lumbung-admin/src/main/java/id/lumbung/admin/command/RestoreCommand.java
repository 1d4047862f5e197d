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
import id.lumbung.admin.regency.Quarantine;

@Command(name = "restore", mixinStandardHelpOptions = true, description = "Makes three databases of an archive, apart from those of the services, and proves what came of it.")
final class RestoreCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Mixin
    private final SealOption seal = new SealOption();

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "The archive.")
    private Path from = Path.of("");

    @Option(names = "--into", required = true, paramLabel = "NAME", description = "The quarantine: databases NAME_tenant, NAME_cooperative, NAME_mentoring, none of which is there yet.")
    private String into = "";

    @Override
    public Integer call() throws SQLException, IOException {
        var place = Place.quarantine(into);
        try (var archive = seal.open(from)) {
            new Quarantine(options.server(), sentence -> Screen.say(spec, sentence)).restore(archive, place);
            Screen.say(spec, "%s is restored. lumbung-admin forget %s takes it away again.", place, place);
        }
        return 0;
    }
}
