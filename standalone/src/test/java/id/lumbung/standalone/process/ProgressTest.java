package id.lumbung.standalone.process;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(written, true, StandardCharsets.UTF_8), false);

    @Test
    void aFinishedStepIsTickedWithItsSeconds() throws Exception {
        assertThat(progress.step("PostgreSQL", () -> 18)).isEqualTo(18);
        assertThat(written.toString(StandardCharsets.UTF_8)).matches("(?s)  ✓ PostgreSQL +0[.,]\\d s\\R");
    }

    @Test
    void aFailedStepIsCrossedAndItsReasonGoesOn() {
        assertThatThrownBy(() -> progress.step("Keycloak", () -> {
            throw new IllegalStateException("no");
        })).hasMessage("no");
        assertThat(written.toString(StandardCharsets.UTF_8)).startsWith("  ✗ Keycloak");
    }
}
