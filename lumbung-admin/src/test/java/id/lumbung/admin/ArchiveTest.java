package id.lumbung.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.lumbung.admin.archive.Archive;
import id.lumbung.admin.archive.ArchiveWriter;
import id.lumbung.admin.archive.Manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// An archive proves itself to somebody who has nothing else.
class ArchiveTest {

    private static final String ROWS = "6402\tsatu\n6402\tdua \\\\ baris\\nbaru\n";

    @TempDir
    private Path folder;

    @Test
    void anArchiveIsWholeAndOnlyItsOwnerReadsIt() throws Exception {
        var file = written();
        try (var archive = Archive.open(file)) {
            assertThat(archive.flaws()).isEmpty();
            assertThat(archive.manifest().rows()).isEqualTo(2);
            assertThat(archive.manifest().regency().number()).isEqualTo("64.02");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(folder.resolve("kukar.zip.part")).doesNotExist();
    }

    @Test
    void aChangedRowIsFound() throws Exception {
        var forged = Forgery.careless(written(), "tenant/setting.copy", rows -> rows.replace("satu", "tiga"));
        assertThat(flaws(forged)).singleElement().asString().contains("tenant/setting.copy is not what was exported");
        assertThatThrownBy(() -> Archive.open(forged).requireWhole()).isInstanceOf(Refused.class);
    }

    @Test
    void aRowMoreOrLessIsFound() throws Exception {
        assertThat(flaws(Forgery.careless(written(), "tenant/setting.copy", rows -> rows + "6402\tempat\n")))
                .singleElement().asString().contains("2 rows were, 3 are here");
    }

    @Test
    void anEntryThatTheManifestDoesNotNameIsFound() throws Exception {
        assertThat(flaws(Forgery.written(written(), Map.of("tenant/other.copy", "x\n")))).singleElement().asString()
                .contains("not named by the manifest");
    }

    @Test
    void aCutOffFileIsNoArchive() throws Exception {
        var file = written();
        var bytes = Files.readAllBytes(file);
        var cut = folder.resolve("cut.zip");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length - 40));
        assertThatThrownBy(() -> Archive.open(cut)).isInstanceOf(Refused.class);
    }

    /// Whoever makes rows and manifest agree is found out by the seal alone.
    @Test
    void aManifestThatWasWrittenAnewHasAnotherSeal() throws Exception {
        var file = written();
        var forged = Forgery.careful(file, "tenant", "setting", rows -> rows.replace("satu", "tiga"));
        try (var archive = Archive.open(file); var other = Archive.open(forged)) {
            assertThat(other.flaws()).isEmpty();
            assertThat(other.seal()).isNotEqualTo(archive.seal());
        }
    }

    @Test
    void nothingIsWrittenOver() throws Exception {
        var file = written();
        var before = Files.readAllBytes(file);
        assertThatThrownBy(() -> ArchiveWriter.to(file)).isInstanceOf(Refused.class)
                .hasMessageContaining("is not written over");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void whatIsInterruptedLeavesNothing() throws Exception {
        var file = folder.resolve("half.zip");
        try (var archive = ArchiveWriter.to(file)) {
            assertThatThrownBy(() -> ArchiveWriter.to(file)).isInstanceOf(Refused.class)
                    .hasMessageContaining("another export writes it");
            archive.add("tenant/setting.copy", to -> to.write(1));
        }
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aManifestLeadsOutOfNoFolder() throws Exception {
        var evil = Forgery.careless(written(), Manifest.NAME, text -> text.replace("\"files\" : [ ]",
                "\"files\" : [ {\"path\" : \"../../etc/passwd\", \"size\" : 1, \"sha256\" : \"x\"} ]"));
        assertThatThrownBy(() -> Archive.open(evil)).isInstanceOf(Refused.class)
                .hasMessageContaining("no folder of ours");
        var sql = Forgery.careless(written("b"), Manifest.NAME,
                text -> text.replace("\"setting\"", "\"setting; drop\""));
        assertThatThrownBy(() -> Archive.open(sql)).isInstanceOf(Refused.class);
    }

    @Test
    void anotherFormatIsNotGuessedAt() throws Exception {
        var later = Forgery.careless(written(), Manifest.NAME,
                text -> text.replace("\"format\" : 1", "\"format\" : 2"));
        assertThatThrownBy(() -> Archive.open(later)).hasMessageContaining("format 2");
    }

    private static List<String> flaws(Path file) throws IOException {
        try (var archive = Archive.open(file)) {
            return archive.flaws();
        }
    }

    private Path written() throws SQLException, IOException {
        return written("kukar");
    }

    private Path written(String name) throws SQLException, IOException {
        var file = folder.resolve(name + ".zip");
        try (var archive = ArchiveWriter.to(file)) {
            var digest = archive.add("tenant/setting.copy", to -> to.write(ROWS.getBytes(StandardCharsets.UTF_8)));
            var columns = List.of(new Manifest.Column("tenant_id", "integer"), new Manifest.Column("key", "text"));
            var now = Instant.parse("2025-07-21T10:00:00Z");
            archive.finish(new Manifest(Manifest.FORMAT, new Manifest.Regency(6402, "kukar", "Kutai Kartanegara",
                    "Asia/Makassar"), now,
                    List.of(
                            new Manifest.Database("tenant", now, "1:1:", "0/1", "180", List.of(), List.of(
                                    new Manifest.Table("setting", columns, List.of("tenant_id", "key"), digest.lines(),
                                            digest.hex())))),
                    List.of()));
        }
        return file;
    }
}
