package id.lumbung.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/// Each alert has a story in which it fires, one in which it keeps quiet, and a heading in the runbook.
class AlertsTest {

    private static final Path RULES = Chart.FOLDER.resolve("rules/lumbung.yaml");
    private static final Path STORIES = Path.of("../observability/rules-test.yaml");
    private static final Path RUNBOOK = Path.of("../docs/runbook.md");

    @Test
    void theStoriesComeOutAsTold() throws Exception {
        promtool("check", "rules", RULES.toString());
        promtool("test", "rules", STORIES.toString());
    }

    @Test
    void eachAlertFiresInOneStoryAndKeepsQuietInAnother() throws IOException {
        var stories = Files.readString(STORIES);
        assertThat(names("name: (\\w+) fires", stories)).isEqualTo(alerts());
        var noisy = Set.of("Watchdog");
        assertThat(names("name: (\\w+) keeps quiet", stories))
                .isEqualTo(alerts().stream().filter(alert -> !noisy.contains(alert))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void eachAlertHasItsHeadingInTheRunbookAndLeadsThere() throws IOException {
        assertThat(names("(?m)^## (\\w+)$", Files.readString(RUNBOOK))).isEqualTo(alerts());
        assertThat(names("runbook_url: RUNBOOK#(\\w+)", Files.readString(RULES)))
                .isEqualTo(alerts().stream().map(alert -> alert.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /// An alert that nobody knows how to weigh wakes the wrong person.
    @Test
    void eachAlertSaysHowUrgentItIs() throws IOException {
        var rules = Files.readString(RULES);
        assertThat(Pattern.compile("severity: (\\w+)").matcher(rules).results().map(found -> found.group(1)))
                .hasSize(alerts().size()).allMatch(List.of("page", "ticket", "none")::contains);
    }

    private static Set<String> alerts() throws IOException {
        return names("alert: (\\w+)", Files.readString(RULES));
    }

    private static Set<String> names(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void promtool(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        assumeThat(isThere()).as("promtool, from the package prometheus").isTrue();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static boolean isThere() {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }
}
