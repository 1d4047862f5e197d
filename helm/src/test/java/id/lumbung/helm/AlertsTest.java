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

    private static final Path RULES = Chart.FOLDER.resolve("rules");
    private static final Path STORIES = Path.of("../observability");
    private static final Path RUNBOOK = Path.of("../docs/runbook.md");

    @Test
    void theStoriesComeOutAsTold() throws Exception {
        for (var rules : files(RULES, ".yaml")) {
            promtool("check", "rules", rules.toString());
        }
        for (var stories : files(STORIES, "-test.yaml")) {
            promtool("test", "rules", stories.toString());
        }
    }

    @Test
    void eachAlertFiresInOneStoryAndKeepsQuietInAnother() throws IOException {
        var stories = text(STORIES, "-test.yaml");
        assertThat(names("name: (\\w+) fires", stories)).isEqualTo(alerts());
        var noisy = Set.of("Watchdog");
        assertThat(names("name: (\\w+) keeps quiet", stories))
                .isEqualTo(alerts().stream().filter(alert -> !noisy.contains(alert))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void eachAlertHasItsHeadingInTheRunbookAndLeadsThere() throws IOException {
        assertThat(names("(?m)^## (\\w+)$", Files.readString(RUNBOOK))).isEqualTo(alerts());
        assertThat(names("runbook_url: RUNBOOK#(\\w+)", text(RULES, ".yaml")))
                .isEqualTo(alerts().stream().map(alert -> alert.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void eachAlertSaysInOneLineWhatIsWrong() throws IOException {
        assertThat(Pattern.compile("summary: \\S.+").matcher(text(RULES, ".yaml")).results()).hasSize(alerts().size());
    }

    @Test
    void theChartBringsEveryRuleWithTheNamesOfItsRelease() throws IOException {
        var chart = Chart.text(command -> command.withValuesFile(Chart.FOLDER.resolve("ci/province.yaml")));
        assertThat(names("alert: (\\w+)", chart)).isEqualTo(alerts());
        assertThat(names("record: (\\S+)", chart)).isEqualTo(names("record: (\\S+)", text(RULES, ".yaml")));
        assertThat(chart).doesNotContain("RUNBOOK#", "\"POSTGRES").contains("pod=~\"padi-lumbung-postgres-[0-9]+\"");
    }

    /// An alert that nobody knows how to weigh wakes the wrong person.
    @Test
    void eachAlertSaysHowUrgentItIs() throws IOException {
        var rules = text(RULES, ".yaml");
        assertThat(Pattern.compile("severity: (\\w+)").matcher(rules).results().map(found -> found.group(1)))
                .hasSize(alerts().size()).allMatch(List.of("page", "ticket", "none")::contains);
    }

    private static Set<String> alerts() throws IOException {
        return names("alert: (\\w+)", text(RULES, ".yaml"));
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static String text(Path folder, String end) throws IOException {
        var text = new StringBuilder();
        for (var file : files(folder, end)) {
            text.append(Files.readString(file));
        }
        return text.toString();
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
