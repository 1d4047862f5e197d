package id.lumbung.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/// The chart, rendered as `helm install` would.
final class Chart {

    static final Path FOLDER = Path.of("lumbung").toAbsolutePath();
    static final String RELEASE = "padi";

    private static final KubernetesSerialization YAML = new KubernetesSerialization();
    private static final Path BEFORE_THE_FIRST_INSTALL = copy("dict");

    private Chart() {}

    /// The values files of `ci/`, one for each way of installing.
    static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("ci"))) {
            return files.sorted().toList();
        }
    }

    /// The values file of that name in `ci/`, and further values as `--set` takes them.
    static UnaryOperator<TemplateCommand> with(String values, String... more) {
        return command -> {
            command.withValuesFile(FOLDER.resolve("ci/" + values + ".yaml"));
            for (var value : more) {
                var parts = value.split("=", 2);
                command.set(parts[0], parts[1]);
            }
            return command;
        };
    }

    static String text(UnaryOperator<TemplateCommand> how) {
        return text(BEFORE_THE_FIRST_INSTALL, how);
    }

    private static String text(Path chart, UnaryOperator<TemplateCommand> how) {
        return how
                .apply(new Helm(chart).template().withName(RELEASE).withNamespace("lumbung").withKubeVersion("1.33"))
                .call();
    }

    /// As an upgrade renders it where so many pods of each service run.
    static List<HasMetadata> objectsWhileRunning(int pods, UnaryOperator<TemplateCommand> how) {
        return parsed(text(copy("dict \"spec\" (dict \"replicas\" " + pods + ")"), how));
    }

    /// What Helm says after an install: no part of what is rendered, so in a copy it is the text of an object.
    static String notes(UnaryOperator<TemplateCommand> how) {
        try {
            var chart = copy("dict");
            var notes = chart.resolve("templates/NOTES.txt");
            Files.writeString(chart.resolve("templates/notes.yaml"), "{{- define \"notes\" }}" + Files.readString(notes)
                    + "{{ end }}\nkind: ConfigMap\napiVersion: v1\nmetadata: { name: notes }\ndata:\n"
                    + "  text: {{ include \"notes\" . | toJson }}\n");
            return parsed(text(chart, how)).stream().filter(object -> object.getMetadata().getName().equals("notes"))
                    .map(object -> ((ConfigMap) object).getData().get("text")).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<HasMetadata> objects(Path values) {
        return objects(command -> command.withValuesFile(values));
    }

    static List<HasMetadata> objects(UnaryOperator<TemplateCommand> how) {
        return parsed(text(how));
    }

    private static List<HasMetadata> parsed(String yaml) {
        return documents(yaml).map(document -> (HasMetadata) YAML.unmarshal(document)).toList();
    }

    /// Rendering leaves hooks out, and the pods of `helm test` are hooks: in a copy of the chart they are not. Nor does the copy
    /// ask a cluster what runs there.
    ///
    /// @param live what a lookup finds, as a template writes it
    private static Path copy(String live) {
        try (Stream<Path> files = Files.walk(FOLDER, FileVisitOption.FOLLOW_LINKS)) {
            var copy = Files.createTempDirectory(Path.of("target"), "chart").toAbsolutePath();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = copy.resolve(FOLDER.relativize(file));
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file).replaceAll("(?m)^.*helm\\.sh/hook.*\\R", "")
                        .replaceAll("lookup \"[^}]*", Matcher.quoteReplacement(live + " ")));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> documents(String yaml) {
        return Stream.of(yaml.split("(?m)^---\\s*$")).filter(document -> document.contains("kind:"));
    }
}
