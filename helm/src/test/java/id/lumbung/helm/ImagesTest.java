package id.lumbung.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What the chart pulls is what the project builds.
class ImagesTest {

    private static final Path POM = Path.of("../pom.xml");

    /// Jib names an image after the module and the version of the project; nodes find nothing under any other name.
    @Test
    void theChartAsksForTheImagesThatTheBuildNames() throws IOException {
        var pom = Files.readString(POM);
        var named = found("<image>([^<]*project[^<]*)</image>", pom)
                .replace("${image.registry}", found("<image.registry>([^<]+)<", pom))
                .replace("${project.version}", found("<artifactId>lumbung</artifactId>\\s*<version>([^<]+)<", pom));
        var asked = Pattern.compile("(?m)^\\s*image: (\\S+)$")
                .matcher(Chart.text(command -> command.withValuesFile(Chart.FOLDER.resolve("ci/province.yaml"))))
                .results().map(image -> image.group(1)).collect(Collectors.toSet());
        assertThat(asked).hasSize(5).allSatisfy(image -> {
            var module = image.substring(image.lastIndexOf('/') + 1, image.lastIndexOf(':'));
            assertThat(Path.of("..", module, "pom.xml")).exists();
            assertThat(image).isEqualTo(named.replace("${project.artifactId}", module));
        });
    }

    private static String found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow().group(1);
    }
}
