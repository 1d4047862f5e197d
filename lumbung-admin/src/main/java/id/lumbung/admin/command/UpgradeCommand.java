package id.lumbung.admin.command;

import java.sql.SQLException;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import id.lumbung.admin.database.Place;
import id.lumbung.admin.regency.Quarantine;

@Command(name = "upgrade", mixinStandardHelpOptions = true, description = "Brings a quarantine that an earlier release restored to the schema of this one.")
final class UpgradeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Parameters(paramLabel = "NAME", description = "The quarantine.")
    private String name = "";

    @Override
    public Integer call() throws SQLException {
        new Quarantine(options.server(), sentence -> Screen.say(spec, sentence)).upgrade(Place.quarantine(name));
        return 0;
    }
}
