package id.lumbung.standalone;

import java.net.URI;
import java.nio.file.Path;

import id.lumbung.standalone.Settings.Parts;

/// What the command line asks for.
record Options(Settings settings, boolean fresh) {

    static Options parse(Path home, String... args) {
        var settings = Settings.in(home);
        var fresh = false;
        for (var arg : args) {
            var option = arg.split("=", 2);
            switch (option[0]) {
                case "--fresh" -> fresh = true;
                case "--without-demo" -> settings = settings.with(Parts.EMPTY);
                case "--with-observability" -> settings = settings.observed(true);
                case "--valkey" -> settings = settings.sharing(server(arg));
                case "--only" -> settings = settings.with(only(arg));
                case "--shift" -> settings = settings.on(Ports.shifted(number(arg)));
                case "--data" -> settings = settings.withData(Path.of(value(arg)).toAbsolutePath());
                default -> throw new NotAnOption(arg);
            }
        }
        return new Options(settings, fresh);
    }

    private static Parts only(String arg) {
        if (!value(arg).equals("keycloak")) {
            throw new NotAnOption(arg);
        }
        return Parts.KEYCLOAK;
    }

    private static URI server(String arg) {
        if (!value(arg).matches("redis://(:[^@/]+@)?[^@:/]+:\\d{1,5}")) {
            throw new NotAnOption(arg);
        }
        return URI.create(value(arg));
    }

    private static int number(String arg) {
        if (!value(arg).matches("\\d{1,5}")) {
            throw new NotAnOption(arg);
        }
        return Integer.parseInt(value(arg));
    }

    private static String value(String arg) {
        var equals = arg.indexOf('=');
        if (equals < 0 || equals == arg.length() - 1) {
            throw new NotAnOption(arg);
        }
        return arg.substring(equals + 1);
    }
}
