package id.lumbung.platform.problem;

import java.nio.file.Path;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;

import id.lumbung.testing.problem.RefusalCodes;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTest {

    @Test
    void everyCodeHasItsSentence() {
        var codes = RefusalCodes.in(Path.of("target/classes"));
        assertThat(codes).contains("tenant.unknown", "idempotency.key-reused");
        assertThat(ResourceBundle.getBundle("platform-messages").keySet()).containsAll(codes);
    }
}
