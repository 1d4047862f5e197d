package id.lumbung.cooperative;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.lumbung.cooperative.membership.MemberState;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.profile.FormationModel;
import id.lumbung.cooperative.profile.FormationState;
import id.lumbung.testing.problem.RefusalCodes;
import id.lumbung.testing.problem.SentenceFiles;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTest {

    private static final Pattern CODE = Pattern.compile("\"(J\\d{2,3}|UMUM)\"");
    private static final Map<String, String> SENTENCES = SentenceFiles.in(Path.of("src/main/resources/messages"));

    @Test
    void everyRefusalHasItsSentence() {
        assertThat(SENTENCES.keySet()).containsAll(RefusalCodes.in(Path.of("target/classes")));
    }

    @Test
    void everyStateOfficeAndModelHasItsWord() {
        assertThat(SENTENCES.keySet()).containsAll(Stream.of(
                keys("membership.state.", MemberState.values()), keys("organ.office.", Office.values()),
                keys("profile.state.", FormationState.values()), keys("profile.model.", FormationModel.values()))
                .flatMap(Set::stream).toList());
        assertThat(SENTENCES.keySet()).containsAll(Arrays.stream(MemberState.values())
                .map(state -> "membership.not-possible-now." + state.name().toLowerCase(Locale.ROOT)).toList());
    }

    /// Of the definitions, and of the events that the service posts itself.
    @Test
    void everyEventHasItsLabel() throws IOException {
        Set<String> codes;
        try (var files = Files.list(Path.of("src/main/resources/events"))) {
            codes = files.map(file -> file.getFileName().toString()).filter(name -> name.matches("J\\d+\\.yaml"))
                    .map(name -> name.replace(".yaml", "")).collect(Collectors.toCollection(TreeSet::new));
        }
        assertThat(codes).hasSizeGreaterThan(90);
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                CODE.matcher(Files.readString(source)).results().forEach(code -> codes.add(code.group(1)));
            }
        }
        assertThat(codes).contains("J07", "J76", "J83", "J84", "UMUM");
        assertThat(SENTENCES.keySet()).containsAll(codes.stream().map(code -> "event." + code + ".label").toList());
    }

    private static Set<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).collect(Collectors.toSet());
    }
}
