package id.lumbung.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/// Each alert has a story in which it fires, one in which it keeps quiet, and a heading in the runbook.
class AlertsTest {

    private static final Path RULES = Chart.FOLDER.resolve("rules");
    private static final Path STORIES = Path.of("../observability");
    private static final Pattern SCHEDULED = Pattern
            .compile("@Scheduled\\((?:\"[^\"]*\"|[^\")])*\\)\\s+(?:public )?[\\w<>]+ (\\w+)\\(");
    private static final Path RUNBOOK = Path.of("../docs/runbook.md");

    @Test
    void theStoriesComeOutAsTold() throws Exception {
        assumeThat(isThere()).as("promtool, from the package prometheus").isTrue();
        var told = new ArrayList<Process>(); // all at once: the stories are long
        for (var rules : files(RULES, ".yaml")) {
            told.add(promtool("check", "rules", rules.toString()));
        }
        for (var stories : files(STORIES, "-test.yaml")) {
            told.add(promtool("test", "rules", stories.toString()));
        }
        for (var story : told) {
            var said = new String(story.getInputStream().readAllBytes());
            assertThat(story.waitFor()).as(said).isZero();
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

    @ParameterizedTest
    @CsvSource({"province, postgres.backup.enabled=false", "external, host=db.example", "citus, host=db.example"})
    void nobodyIsWokenForBackupsThatTheChartDoesNotTake(String scenario, String more) throws IOException {
        var without = Chart.text(Chart.with(scenario, more));
        var backups = names("alert: (\\w+)", Files.readString(RULES.resolve("backups.yaml")));
        assertThat(backups).isNotEmpty();
        assertThat(names("alert: (\\w+)", without)).doesNotContainAnyElementsOf(backups).hasSize(
                alerts().size() - backups.size());
    }

    /// A Prometheus that selects by label finds every monitor of the chart by the same one: those of the database, too, whose
    /// figures its rules ask for.
    @Test
    void prometheusFindsTheDatabaseByTheSameLabelsAsEverythingElse() throws IOException {
        var monitors = Chart.objects(Chart.with("operator", "monitoring.labels.prometheus=office")).stream()
                .filter(PodMonitor.class::isInstance).map(PodMonitor.class::cast).toList();
        assertThat(monitors).allSatisfy(monitor -> assertThat(monitor.getMetadata().getLabels())
                .containsEntry("prometheus", "office"));
        assertThat(monitors).extracting(monitor -> monitor.getSpec().getSelector().getMatchLabels())
                .contains(Map.of("cnpg.io/cluster", "padi-lumbung-postgres", "cnpg.io/podRole", "instance"),
                        Map.of("cnpg.io/poolerName", "padi-lumbung-postgres-pooler"));
        assertThat(Chart.text(Chart.with("operator"))).doesNotContain("enablePodMonitor");
        assertThat(Chart.text(Chart.with("external"))).doesNotContain("cnpg.io/");
    }

    /// An alert that nobody knows how to weigh wakes the wrong person.
    @Test
    void eachAlertSaysHowUrgentItIs() throws IOException {
        var rules = text(RULES, ".yaml");
        assertThat(Pattern.compile("severity: (\\w+)").matcher(rules).results().map(found -> found.group(1)))
                .hasSize(alerts().size()).allMatch(List.of("page", "ticket", "none")::contains);
    }

    /// Whoever is told that `proof.night` did not succeed reads there what that is.
    @Test
    void everyJobThatTheClockStartsIsInTheRunbook() throws IOException {
        var elsewhere = Set.of("session.look"); // of the gateway, seen in lumbung.gateway.shared.failures
        var section = Files.readString(RUNBOOK).split("## JobDidNotSucceed")[1].split("\\n## ")[0];
        var named = names("`([a-z]+\\.[a-zA-Z]+)`", section);
        assertThat(named).containsAll(jobs(elsewhere)).allMatch(jobs(elsewhere)::contains);
    }

    private static Set<String> jobs(Set<String> elsewhere) throws IOException {
        var jobs = new TreeSet<String>();
        try (var modules = Files.list(Path.of(".."))) {
            for (var source : modules.map(module -> module.resolve("src/main/java")).filter(Files::isDirectory)
                    .toList()) {
                try (var files = Files.walk(source)) {
                    for (var file : files.filter(name -> name.toString().endsWith(".java")).toList()) {
                        SCHEDULED.matcher(Files.readString(file)).results()
                                .map(found -> file.getParent().getFileName() + "." + found.group(1)).forEach(jobs::add);
                    }
                }
            }
        }
        jobs.removeAll(elsewhere);
        return jobs;
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

    private static Process promtool(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static boolean isThere() {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }
}
