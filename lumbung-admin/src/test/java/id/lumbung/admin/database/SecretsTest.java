package id.lumbung.admin.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.lumbung.admin.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void linesOfAFileAreRead() throws IOException {
        var file = Files.writeString(folder.resolve("secrets"), "tenant_app=x\ntenant_owner=a=b\n");
        assertThat(new Secrets(file).of("tenant_owner")).isEqualTo("a=b");
        assertThat(new Secrets(file).in("timur").of("tenant_owner")).isEqualTo("a=b");
        assertThatThrownBy(() -> new Secrets(file).of("postgres")).isInstanceOf(Refused.class)
                .hasMessageContaining("has no line postgres=");
    }

    @Test
    void filesOfAFolderAreReadAndACellMayHaveItsOwn() throws IOException {
        Files.writeString(folder.resolve("cooperative_owner"), "utama\n");
        Files.writeString(Files.createDirectory(folder.resolve("timur")).resolve("cooperative_owner"), "timur\n");
        assertThat(new Secrets(folder).of("cooperative_owner")).isEqualTo("utama");
        assertThat(new Secrets(folder).in("timur").of("cooperative_owner")).isEqualTo("timur");
        assertThat(new Secrets(folder).in("barat").of("cooperative_owner")).isEqualTo("utama");
        assertThatThrownBy(() -> new Secrets(folder).of("postgres")).isInstanceOf(Refused.class)
                .hasMessageContaining("--secrets names");
    }
}
