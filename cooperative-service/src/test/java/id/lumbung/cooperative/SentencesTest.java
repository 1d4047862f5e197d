package id.lumbung.cooperative;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private static Set<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).collect(Collectors.toSet());
    }
}
