package id.lumbung.admin;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A regency is taken away and comes back, on a real PostgreSQL with the schema of this release.
class RegencyArchiveTest {

    private static final House HOUSE = House.shared();

    @TempDir
    private Path folder;

    @Test
    void whatIsRestoredIsWhatWasExported() {
        var file = folder.resolve("kukar.zip");
        var exported = HOUSE.asked("export", "--regency=kukar", "--to=" + file);
        assertThat(exported.status()).as(exported.said()).isZero();
        assertThat(HOUSE.asked("verify", file.toString()).status()).isZero();
        var restored = HOUSE.asked("restore", "--from=" + file, "--into=karantina");
        assertThat(restored.status()).as(restored.said()).isZero();
        var compared = HOUSE.asked("compare", "--from=" + file, "--with=karantina");
        assertThat(compared.said()).contains("tables are the same");
        assertThat(compared.status()).isZero();
        assertThat(HOUSE.asked("restore", "--from=" + file, "--into=karantina").said()).contains("is there already");
        assertThat(HOUSE.asked("forget", "karantina").status()).isZero();
    }
}
