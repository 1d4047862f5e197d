package id.lumbung.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The table of docs/metrics.md names every meter of the code, and none that is not there.
class FiguresTest {

    private static final Path TREE = Path.of("..");
    private static final Pattern IN_THE_TABLE = Pattern.compile("(?m)^\\| `(lumbung\\.[a-z.]+)` \\|");
    /// `meters.counter("lumbung.…"`, `Gauge.builder("lumbung.…"`, also when the name stands on the next line.
    private static final Pattern IN_THE_CODE = Pattern
            .compile("\\.\\s*(?:counter|timer|summary|builder|gauge)\\(\\s*\"(lumbung\\.[a-z.]+)\"");

    @Test
    void everyMeterIsExplainedAndEveryExplainedMeterExists() throws IOException {
        assertThat(explained()).isEqualTo(counted());
    }

    static Set<String> explained() throws IOException {
        return found(IN_THE_TABLE, Stream.of(TREE.resolve("docs/metrics.md")));
    }

    private static Set<String> counted() throws IOException {
        try (var modules = Files.list(TREE)) {
            var sources = modules.map(module -> module.resolve("src/main/java")).filter(Files::isDirectory).toList();
            var names = new TreeSet<String>();
            for (var source : sources) {
                try (var files = Files.walk(source)) {
                    names.addAll(found(IN_THE_CODE, files.filter(file -> file.toString().endsWith(".java"))));
                }
            }
            return names;
        }
    }

    private static Set<String> found(Pattern pattern, Stream<Path> files) {
        return files.flatMap(file -> pattern.matcher(read(file)).results().map(result -> result.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
