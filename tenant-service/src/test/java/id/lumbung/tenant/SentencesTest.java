package id.lumbung.tenant;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;

import id.lumbung.testing.problem.RefusalCodes;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTest {

    @Test
    void everyCodeHasItsSentence() {
        var sentences = new HashSet<>(ResourceBundle.getBundle("messages").keySet());
        sentences.addAll(ResourceBundle.getBundle("platform-messages").keySet());
        assertThat(sentences).containsAll(RefusalCodes.in(Path.of("target/classes")));
    }
}
