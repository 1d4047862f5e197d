package id.lumbung.helm.objective;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What is promised, what is reckoned and what is written down are the same.
class ObjectivesTest {

    private static final Path RULES = Path.of("lumbung/rules/objectives.yaml");
    private static final Path PAGE = Path.of("../docs/slo.md");
    private static final Path STORIES = Path.of("../observability/objectives-test.yaml");

    @Test
    void theChartHoldsWhatIsPromisedHere() throws IOException {
        if ("write".equals(System.getProperty("lumbung.objectives"))) {
            Files.writeString(RULES, Objectives.yaml());
        }
        assertThat(RULES).content().as("written with -Dlumbung.objectives=write").isEqualTo(Objectives.yaml());
    }

    @Test
    void thePageSaysOfEachWhatIsPromisedAndHowMuchMayGoWrong() throws IOException {
        var promised = Objectives.all().stream()
                .map(objective -> List.of(objective.name(), objective.title(), objective.percent(),
                        objective.minutes() + " min"))
                .toList();
        assertThat(Pattern.compile("(?m)^\\| `([a-z_]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| [^|]+ \\| [^|]+ \\|$")
                .matcher(Files.readString(PAGE)).results()
                .map(row -> List.of(row.group(1), row.group(2), row.group(3), row.group(4)))).isEqualTo(promised);
    }

    /// As many words as windows: a story that forgets one proves nothing about it.
    @Test
    void thePageNamesEveryWindow() throws IOException {
        var page = Files.readString(PAGE);
        for (var burn : Burn.values()) {
            assertThat(page).contains("| `…Budget%s` | %s× | %s and %s | %s |".formatted(burn, burn.factor, burn.still,
                    burn.matters, burn.severity));
        }
    }

    @Test
    void eachKeepsQuietWhenFewAskAndWhenNobodyDoes() throws IOException {
        var stories = Files.readString(STORIES);
        for (var objective : Objectives.all()) {
            assertThat(stories).contains("name: " + objective.alert(Burn.BurnsFast) + " keeps quiet at night",
                    "expr: " + objective.ratio("1h"));
        }
    }
}
