package id.lumbung.standalone;

import java.net.URI;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.lumbung.standalone.Settings.Parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {

    private static final Path HOME = Path.of("/somewhere");

    @Test
    void withoutOptionsTheDemoRunsOnTheStandardPorts() {
        var options = Options.parse(HOME);
        assertThat(options.fresh()).isFalse();
        assertThat(options.settings().parts()).isEqualTo(Parts.DEMO);
        assertThat(options.settings().ports()).isEqualTo(Ports.standard());
        assertThat(options.settings().data()).isEqualTo(HOME.resolve(".lumbung"));
    }

    @Test
    void optionsMayBeCombined() {
        var options = Options.parse(HOME, "--fresh", "--shift=1000", "--only=keycloak", "--data=/tmp/x",
                "--with-observability", "--valkey=redis://:rahasia@127.0.0.1:6379");
        assertThat(options.fresh()).isTrue();
        assertThat(options.settings().ports().gateway()).isEqualTo(9080);
        assertThat(options.settings().parts()).isEqualTo(Parts.KEYCLOAK);
        assertThat(options.settings().data()).isEqualTo(Path.of("/tmp/x"));
        assertThat(options.settings().observed()).isTrue();
        assertThat(options.settings().valkey()).isEqualTo(URI.create("redis://:rahasia@127.0.0.1:6379"));
        assertThat(options.settings().cache()).isEqualTo(HOME.resolve(".lumbung/cache"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--frehs", "--only", "--only=gateway", "--shift=", "--shift=many", "--data", "fresh",
            "--valkey=127.0.0.1"})
    void whatIsNotUnderstoodIsSaidBack(String given) {
        assertThatThrownBy(() -> Options.parse(HOME, given)).isInstanceOf(NotAnOption.class)
                .hasMessageContaining(given);
    }
}
