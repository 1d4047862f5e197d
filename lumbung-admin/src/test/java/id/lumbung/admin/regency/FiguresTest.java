package id.lumbung.admin.regency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What Prometheus learns of the nightly export.
class FiguresTest {

    private static final Instant YESTERDAY = Instant.ofEpochSecond(1_753_000_000);

    @TempDir
    private Path folder;

    @Test
    void theLastSuccessOutlivesAFailure() throws IOException {
        var file = folder.resolve("lumbung.prom");
        Figures.write(file, new Everyone.Summary(2, 0, 900, 40, 0), YESTERDAY, Duration.ofSeconds(3));
        assertThat(file).content().contains("lumbung_admin_export_last_success_timestamp_seconds 1753000000\n",
                "lumbung_admin_export_regencies{outcome=\"exported\"} 2\n", "lumbung_admin_export_bytes 900\n");
        Figures.write(file, new Everyone.Summary(1, 1, 400, 20, 5), YESTERDAY.plusSeconds(86_400),
                Duration.ofSeconds(3));
        assertThat(file).content().contains("lumbung_admin_export_last_success_timestamp_seconds 1753000000\n",
                "lumbung_admin_export_last_run_timestamp_seconds 1753086400\n",
                "lumbung_admin_export_regencies{outcome=\"failed\"} 1\n", "lumbung_admin_export_photos_missing 5\n");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void everyFigureIsExplained() throws IOException {
        var file = folder.resolve("lumbung.prom");
        Figures.write(file, new Everyone.Summary(0, 1, 0, 0, 0), YESTERDAY, Duration.ZERO);
        var explained = Files.readString(Path.of("../docs/metrics.md"));
        assertThat(Pattern.compile("(?m)^(lumbung_admin_\\w+)").matcher(Files.readString(file)).results()
                .map(found -> "| `" + found.group(1) + "` |")).isNotEmpty().allMatch(explained::contains);
    }
}
