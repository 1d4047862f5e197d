package id.lumbung.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// The table of values in the chart's README is made of values.yaml: the comment above a value is what it means.
class ValuesTest {

    private static final Path README = Chart.FOLDER.resolve("README.md");
    private static final String BEGIN = "<!-- values: mvn -pl helm test -Dtest=ValuesTest -Dlumbung.values=write -->\n";
    private static final String END = "<!-- end of values -->\n";
    private static final Pattern LINE = Pattern.compile("( *)([A-Za-z]\\w*):(?: (.*))?");

    /// @param given whether it has a value of its own, and is not only the name of others
    private record Value(String path, String otherwise, String meaning, boolean given) {}

    @Test
    void theTableOfTheReadmeIsThatOfTheValues() throws IOException {
        var readme = Files.readString(README);
        var begin = readme.indexOf(BEGIN) + BEGIN.length();
        var written = readme.substring(0, begin) + table() + readme.substring(readme.indexOf(END));
        if ("write".equals(System.getProperty("lumbung.values"))) {
            Files.writeString(README, written);
        }
        assertThat(README).content().as("written with -Dlumbung.values=write").isEqualTo(written);
    }

    /// Whoever may set a value finds it in values.yaml, and whatever stands there may be set.
    @Test
    void theSchemaKnowsTheSameValues() throws IOException {
        var schema = new ObjectMapper().readTree(Files.readString(Chart.FOLDER.resolve("values.schema.json")));
        var known = new TreeSet<String>();
        leaves(schema, "", known);
        known.remove("global"); // Helm's own
        var said = values().stream().filter(Value::given).map(Value::path)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).allSatisfy(path -> assertThat(said).as("values.yaml says %s", path)
                .anyMatch(one -> path.equals(one) || path.startsWith(one + ".") || one.startsWith(path + ".")));
        assertThat(said).allSatisfy(path -> assertThat(known).as("the schema knows %s", path)
                .anyMatch(one -> path.equals(one) || one.startsWith(path + ".") || path.startsWith(one + ".")));
    }

    @Test
    void everyValueIsExplained() throws IOException {
        assertThat(values()).filteredOn(Value::given).allMatch(value -> value.meaning().endsWith("."));
    }

    private static String table() throws IOException {
        var table = new StringBuilder("| Value | Default | Meaning |\n|---|---|---|\n");
        for (var value : values()) {
            if (value.given()) {
                table.append("| `%s` | `%s` | %s |%n".formatted(value.path(), value.otherwise(), value.meaning()));
            }
        }
        return table.toString();
    }

    private static List<Value> values() throws IOException {
        var values = new ArrayList<Value>();
        var path = new ArrayList<String>();
        var comment = new ArrayList<String>();
        var lines = Files.readAllLines(Chart.FOLDER.resolve("values.yaml"));
        for (var number = 0; number < lines.size(); number++) {
            var line = lines.get(number);
            var said = line.strip();
            var found = LINE.matcher(line);
            if (said.startsWith("#")) {
                comment.add(said.substring(1).strip());
            } else if (found.matches()) {
                var depth = found.group(1).length() / 2;
                path.subList(Math.min(depth, path.size()), path.size()).clear();
                path.add(found.group(2));
                var otherwise = found.group(3) == null ? "" : found.group(3).strip();
                values.add(new Value(String.join(".", path), otherwise, String.join(" ", comment),
                        !otherwise.isEmpty() || isList(lines, number)));
                comment.clear();
            } else {
                comment.clear();
            }
        }
        return values;
    }

    private static boolean isList(List<String> lines, int number) {
        return number + 1 < lines.size() && lines.get(number + 1).strip().startsWith("- ");
    }

    private static void leaves(JsonNode schema, String path, Set<String> found) {
        var properties = schema.path("properties");
        if (properties.isEmpty()) {
            found.add(path);
        }
        properties.properties().forEach(property -> leaves(property.getValue(),
                path.isEmpty() ? property.getKey() : path + "." + property.getKey(), found));
    }
}
