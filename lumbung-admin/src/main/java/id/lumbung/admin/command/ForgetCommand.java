package id.lumbung.admin.command;

import java.sql.SQLException;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import id.lumbung.admin.database.Place;
import id.lumbung.admin.regency.Progress;
import id.lumbung.admin.regency.Quarantine;

@Command(name = "forget", mixinStandardHelpOptions = true, description = "Takes the databases of a quarantine away; those of the services it does not touch.")
final class ForgetCommand implements Callable<Integer> {

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Parameters(paramLabel = "NAME", description = "The quarantine.")
    private String name = "";

    @Override
    public Integer call() throws SQLException {
        new Quarantine(options.server(), Progress.SILENT).forget(Place.quarantine(name));
        return 0;
    }
}
