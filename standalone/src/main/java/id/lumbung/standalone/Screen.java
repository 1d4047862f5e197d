package id.lumbung.standalone;

import java.time.Duration;
import java.util.Map;

import id.lumbung.standalone.demo.Person;

/// The one screen that a person reads when everything stands.
final class Screen {

    private final StringBuilder text = new StringBuilder();

    static String of(Platform platform, Settings settings, Duration took, Duration firstTook) {
        var screen = new Screen();
        screen.line("");
        switch (settings.parts()) {
            case KEYCLOAK -> screen.line("  Keycloak   " + platform.issuer());
            case EMPTY, DEMO -> screen.line("  Lumbung    " + platform.origin());
        }
        platform.onlookers().forEach((name, address) -> screen.line("  %-10s %s".formatted(name, address)));
        screen.line("");
        platform.people().forEach(screen::person);
        screen.line("  Started in %.1f s (the first time it took %.1f s). Data and logs: %s".formatted(
                seconds(took), seconds(firstTook), settings.data()));
        screen.memory(platform.memory());
        screen.line("  Ctrl-C stops everything; the data stay. ./run --fresh starts over.");
        return screen.text.toString();
    }

    private void person(Person person) {
        line("  %-26s %-16s %s".formatted(person.title(), person.userName(), person.password()));
        line("  %-26s %s".formatted("", person.may()));
    }

    private void memory(Map<String, Long> memory) {
        var each = new StringBuilder();
        memory.forEach((name, bytes) -> each.append(", ").append(name).append(' ').append(megabytes(bytes)));
        var sum = memory.values().stream().mapToLong(Long::longValue).sum();
        line("  Memory " + megabytes(sum) + " MB: " + (each.isEmpty() ? "" : each.substring(2)));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static long megabytes(long bytes) {
        return bytes / (1024 * 1024);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
