package id.lumbung.mentoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.lumbung.mentoring.mentor.Kind;
import id.lumbung.mentoring.visit.Visit;
import id.lumbung.testing.problem.RefusalCodes;
import id.lumbung.testing.problem.SentenceFiles;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTest {

    @Test
    void everyRefusalHasItsSentence() throws IOException {
        assertThat(sentences()).containsAll(RefusalCodes.in(Path.of("target/classes")));
    }

    @Test
    void everyStateHasItsWord() throws IOException {
        assertThat(sentences()).containsAll(Stream.concat(
                Stream.of(Visit.Act.values()).flatMap(act -> Stream.of("visit.act." + act, "visit.not-now." + act)),
                Stream.of(Kind.values()).map(kind -> "mentor.kind." + kind)).toList());
    }

    private static Set<String> sentences() throws IOException {
        var all = new HashSet<>(SentenceFiles.in(Path.of("src/main/resources/messages")).keySet());
        var shared = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            shared.load(in);
        }
        all.addAll(shared.stringPropertyNames());
        return all;
    }
}
