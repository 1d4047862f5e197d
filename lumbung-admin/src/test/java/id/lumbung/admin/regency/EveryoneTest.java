package id.lumbung.admin.regency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.lumbung.admin.Refused;
import id.lumbung.admin.archive.ArchiveWriter;
import id.lumbung.admin.archive.Manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What the disk made of an archive is looked at before older ones go.
class EveryoneTest {

    @TempDir
    private Path folder;

    @Test
    void anArchiveThatCannotBeReadAgainCountsForNothing() throws Exception {
        var written = written();
        Everyone.requireReadable(written);
        assertThat(written.file()).exists();

        var bytes = Files.readAllBytes(written.file());
        bytes[60] ^= 1; // in the rows, which come first
        Files.write(written.file(), bytes);
        assertThatThrownBy(() -> Everyone.requireReadable(written)).isInstanceOf(Refused.class)
                .hasMessageContaining("is not whole");
        assertThat(written.file()).doesNotExist();
        assertThat(folder.resolve("kukar-20250721T180000Z.zip.broken")).hasBinaryContent(bytes);
    }

    private Export.Written written() throws SQLException, IOException {
        var file = folder.resolve("kukar-20250721T180000Z.zip");
        try (var archive = ArchiveWriter.to(file)) {
            var digest = archive.add("tenant/setting.copy",
                    to -> to.write("6402\tsatu\n".repeat(50).getBytes(StandardCharsets.UTF_8)));
            var table = new Manifest.Table("setting", List.of(new Manifest.Column("tenant_id", "integer"),
                    new Manifest.Column("key", "text")), List.of("tenant_id", "key"), digest.lines(), digest.hex());
            var now = Instant.parse("2025-07-21T18:00:00Z");
            var seal = archive.finish(new Manifest(Manifest.FORMAT, new Manifest.Regency(6402, "kukar", "Kukar",
                    "Asia/Makassar"), now,
                    List.of(new Manifest.Database("tenant", now, "1:1:", "0/1", "180", List.of(),
                            List.of(table))),
                    archive.listed()));
            return new Export.Written(file, Files.size(file), 50, seal, 0);
        }
    }
}
