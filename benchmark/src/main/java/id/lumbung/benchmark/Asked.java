package id.lumbung.benchmark;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// What is to be measured, as the command says it.
///
/// @param lines how large the books are
/// @param data where the books stay for the next run; nothing when they are thrown away
/// @param url a platform that runs already, for the users
/// @param shift how far the ports of a platform are shifted that runs already, for the office
/// @param often how often each page is asked for, where it shall not be as often as usual
record Asked(Set<Part> parts, List<Integer> lines, @Nullable Path data, Duration time, Duration think,
        @Nullable URI url, @Nullable URI issuer, @Nullable Path people, int shift, @Nullable Integer often) {

    enum Part {
        READING, CLOSING, EXPORTS, ARCHIVE, USERS, OFFICE
    }

    static Asked of(String[] arguments) {
        var options = new HashMap<String, String>();
        var parts = EnumSet.noneOf(Part.class);
        for (var argument : arguments) {
            if (argument.startsWith("--")) {
                var pair = argument.substring(2).split("=", 2);
                options.put(pair[0], pair.length > 1 ? pair[1] : "");
            } else {
                parts.add(Part.valueOf(argument.toUpperCase(Locale.ROOT)));
            }
        }
        var lines = options.getOrDefault("lines", "1000,50000,100000,1000000,5000000");
        return new Asked(parts, Arrays.stream(lines.split(",")).map(Integer::valueOf).toList(),
                path(options, "data"), Duration.ofSeconds(Long.parseLong(options.getOrDefault("seconds", "300"))),
                Duration.ofMillis(Long.parseLong(options.getOrDefault("think", "1000"))), uri(options, "url"),
                uri(options, "issuer"), path(options, "people"),
                Integer.parseInt(options.getOrDefault("shift", "0")),
                options.containsKey("times") ? Integer.valueOf(options.get("times")) : null);
    }

    int timesOr(int usual) {
        return often == null ? usual : often;
    }

    boolean wants(Part part) {
        return parts.contains(part);
    }

    private static @Nullable Path path(Map<String, String> options, String name) {
        var value = options.get(name);
        return value == null ? null : Path.of(value).toAbsolutePath();
    }

    private static @Nullable URI uri(Map<String, String> options, String name) {
        var value = options.get(name);
        return value == null ? null : URI.create(value);
    }
}
