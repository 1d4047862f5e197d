package id.lumbung.admin.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// All commands.
@Command(name = "lumbung-admin", mixinStandardHelpOptions = true, version = "lumbung-admin, archives of format 2", description = "Takes one regency out of the three databases into an archive, and puts it back.", footer = {
        "",
        "Exit status: 0 done, or equal; 1 something differs, or an export of several failed; 2 the command line is not "
                + "understood; 3 refused, and nothing was changed; 4 a database or a disk failed. docs/operating.md has the drill."}, subcommands = {
                        ExportCommand.class, VerifyCommand.class, RestoreCommand.class, CompareCommand.class,
                        PutBackCommand.class, UpgradeCommand.class, ForgetCommand.class, AllowCommand.class,
                        HelpCommand.class})
public final class Commands {}
