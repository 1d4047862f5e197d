package id.lumbung.standalone.secret;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void aSecretIsTheSameInTheNextStart() throws Exception {
        var drawn = Secrets.in(file()).of("gateway");
        assertThat(Secrets.in(file()).of("gateway")).isEqualTo(drawn);
    }

    @Test
    void twoNamesHaveTwoSecrets() throws Exception {
        var secrets = Secrets.in(file());
        assertThat(secrets.of("one")).isNotEqualTo(secrets.of("two")).hasSizeGreaterThan(30);
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws Exception {
        Secrets.in(file()).of("gateway");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
    }

    @Test
    void whatWasToldIsKept() throws Exception {
        Secrets.in(file()).keep("person-628", "suka=mira-4827");
        assertThat(Secrets.in(file()).told("person-628")).contains("suka=mira-4827");
        assertThat(Secrets.in(file()).told("nobody")).isEmpty();
    }

    @Test
    void startingOverDrawsAnew() throws Exception {
        var secrets = Secrets.in(file());
        var before = secrets.of("gateway");
        secrets.forget();
        assertThat(secrets.of("gateway")).isNotEqualTo(before);
    }

    private Path file() {
        return folder.resolve("secrets");
    }
}
