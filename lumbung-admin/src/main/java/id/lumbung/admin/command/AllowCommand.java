package id.lumbung.admin.command;

import java.sql.SQLException;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import id.lumbung.admin.database.Part;
import id.lumbung.admin.database.Sql;

/// An owner can already switch off its triggers and drop its references, with a lock on each table for all regencies: this right
/// gives nothing more, and takes the lock away.
@Command(name = "allow", mixinStandardHelpOptions = true, description = "Lets the owners of the tables put rows in while triggers keep quiet: needed for restore and put-back. A "
        + "superuser does it once, or for the hour of the work.")
final class AllowCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Option(names = "--no-longer", description = "Takes the right away again.")
    private boolean noLonger;

    @Override
    public Integer call() throws SQLException {
        try (var connection = options.server().admin("postgres")) {
            for (var part : Part.values()) {
                var sql = (noLonger
                        ? "revoke set on parameter session_replication_role from "
                        : "grant set on parameter session_replication_role to ") + part.owner();
                Sql.run(connection, sql);
                Screen.say(spec, "%s", sql);
            }
        }
        return 0;
    }
}
