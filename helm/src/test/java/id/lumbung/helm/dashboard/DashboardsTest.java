package id.lumbung.helm.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import static org.assertj.core.api.Assertions.assertThat;

/// The dashboards in the chart are those that [Boards] says, and each of their pictures explains itself. Whether their
/// questions have answers is asked where the platform runs: in the journey `OperatorsSeeTheTruth`.
class DashboardsTest {

    private static final Path FOLDER = Path.of("lumbung/dashboards");
    private static final Path FIGURES = Path.of("../docs/metrics.md");
    private static final Pattern OURS = Pattern.compile("\\blumbung_[a-z_]+");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /// The only pictures that may be empty: they show trouble, or what happens once a month.
    private static final Set<String> QUIET = Set.of("Limited", "Asked by strangers", "Proofs of the night",
            "Asked for another regency", "Errors", "Lists of regencies",
            "Regencies closed", "Workbooks", "Statements", "Base backup", "Archive", "Waiting for the archive",
            "Export of regencies");

    @Test
    void theChartHoldsWhatIsSaidHere() throws IOException {
        if ("write".equals(System.getProperty("lumbung.dashboards"))) {
            for (var board : Boards.all()) {
                Files.writeString(FOLDER.resolve(board.name() + ".json"), written(board));
            }
        }
        for (var board : Boards.all()) {
            assertThat(FOLDER.resolve(board.name() + ".json")).content().as("written with -Dlumbung.dashboards=write")
                    .isEqualTo(written(board));
        }
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Boards.all().stream().map(board -> board.name() + ".json").toList());
        }
    }

    @Test
    void everyPictureHasAUnitAndSaysInWholeSentencesWhatItMeans() {
        for (var panel : panels()) {
            assertThat(panel.title()).isNotBlank();
            assertThat(panel.unit()).as(panel.title()).isIn("reqps", "ops", "cpm", "s", "percentunit", "short", "bytes",
                    "Bps", "dateTimeFromNow");
            assertThat(panel.description()).as(panel.title()).matches("[A-Z0-9].{15,}\\.");
            if (panel.kind() == Panel.Kind.GRAPH) {
                assertThat(panel.queries()).as(panel.title()).allMatch(query -> !query.legend().isBlank());
            }
        }
    }

    @Test
    void onOneDashboardNoTwoPicturesHaveOneTitle() {
        for (var board : Boards.all()) {
            assertThat(board.panels()).as(board.name()).extracting(Panel::title).doesNotHaveDuplicates();
        }
        assertThat(Boards.all()).extracting(Board::name).doesNotHaveDuplicates().hasSize(11);
    }

    /// One dashboard serves 514 regencies, and whichever Prometheus has the data.
    @Test
    void noRegencyAndNoSourceOfDataIsWrittenIn() {
        for (var board : Boards.all()) {
            var json = written(board);
            assertThat(json).doesNotContain("kukar", "kutim");
            assertThat(Pattern.compile("regency=\\\\*\"([^\"\\\\]*)").matcher(json).results()
                    .map(found -> found.group(1))).as(board.name()).allMatch("$regency"::equals);
            assertThat(Pattern.compile("\"uid\" : \"(.*?)\"").matcher(json).results().map(found -> found.group(1)))
                    .allMatch(Set.of("${datasource}", "lumbung-" + board.name())::contains);
        }
    }

    /// A rate over a fixed window is empty or coarse as soon as somebody scrapes less often.
    @Test
    void ratesAreTakenOverTheWindowThatGrafanaChooses() {
        for (var panel : panels()) {
            for (var query : panel.queries()) {
                assertThat(Pattern.compile("rate\\([^\\[]*\\[([^]]+)]").matcher(query.expression()).results()
                        .map(found -> found.group(1))).as(panel.title())
                        .allMatch(Set.of("$__rate_interval", "5m", "1h")::contains);
            }
        }
    }

    @Test
    void onlyTroubleAndWhatIsSeldomMayBeEmpty() {
        assertThat(panels()).filteredOn(Panel::quiet).extracting(Panel::title).containsOnlyElementsOf(QUIET);
    }

    /// What they ask for is in the table of figures, or recorded by our rules.
    @Test
    void everyFigureOfOursIsExplained() throws IOException {
        var explained = Pattern.compile("(?m)^\\| `(lumbung[._][a-z._]+)` \\|").matcher(Files.readString(FIGURES))
                .results().map(found -> found.group(1).replace('.', '_'))
                .collect(Collectors.toCollection(TreeSet::new));
        for (var panel : panels()) {
            for (var query : panel.queries()) {
                OURS.matcher(query.expression()).results().map(found -> found.group())
                        .forEach(figure -> assertThat(explained).as(panel.title())
                                .anyMatch(known -> figure.matches(known
                                        + "(_bytes|_seconds)?(_total|_sum|_count|_bucket|_max)?")));
            }
        }
    }

    private static List<Panel> panels() {
        return Boards.all().stream().flatMap(board -> board.panels().stream()).toList();
    }

    private static String written(Board board) {
        try {
            return JSON.writeValueAsString(board.json()) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
