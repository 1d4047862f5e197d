package id.lumbung.admin;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

import picocli.CommandLine;

import id.lumbung.admin.command.Commands;

/// The command line. What it answers a shell with stands in `lumbung-admin --help`.
public final class Admin {

    static final int REFUSED = 3;
    static final int FAILED = 4;

    private Admin() {}

    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /// @return what the shell is answered with
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Commands())
                .setOut(out).setErr(err)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((failure, _, _) -> {
                    err.println(said(failure));
                    return failure instanceof Refused ? REFUSED : FAILED;
                })
                .execute(arguments);
    }

    private static String said(Exception failure) {
        return switch (failure) {
            case Refused refused -> String.valueOf(refused.getMessage());
            case SQLException broken -> "The database answered: " + broken.getMessage();
            case IOException broken -> "A file could not be read or written: " + broken;
            default -> failure.getClass().getSimpleName() + ": " + failure.getMessage();
        };
    }
}
