package id.lumbung.admin.command;

import picocli.CommandLine.Model.CommandSpec;

/// What is said goes where the command line was told to say it.
final class Screen {

    private Screen() {}

    static void say(CommandSpec spec, String form, Object... values) {
        spec.commandLine().getOut().println(values.length == 0 ? form : form.formatted(values));
    }
}
