package id.lumbung.journeys.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What our processes complained of since a moment: where a story fails, it says why a page did.
///
/// @param began how long each log was at that moment
record Troubles(Path logs, Map<Path, Long> began) {

    private static final int MOST = 60;
    private static final Predicate<String> COMPLAINT = Pattern.compile(" (WARN|ERROR) | status=5\\d\\d ").asPredicate();

    static Troubles from(Path logs) {
        return new Troubles(logs, files(logs).stream().collect(Collectors.toMap(log -> log, Troubles::size)));
    }

    /// The last of them, each behind the name of its log.
    List<String> lines() {
        var all = files(logs).stream().flatMap(this::written).toList();
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    private Stream<String> written(Path log) {
        try (var file = Files.newInputStream(log)) {
            file.skipNBytes(Math.min(began.getOrDefault(log, 0L), size(log)));
            return new String(file.readAllBytes(), StandardCharsets.ISO_8859_1).lines().filter(COMPLAINT)
                    .map(line -> log.getFileName() + ": " + line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path logs) {
        try (var files = Files.list(logs)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path log) {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
