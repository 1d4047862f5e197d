package id.lumbung.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.lumbung.admin.archive.Archive;
import id.lumbung.admin.archive.ArchiveWriter;
import id.lumbung.admin.archive.Digest;
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
    void aManifestNamesNoOtherTable() throws Exception {
        var sql = Forgery.careless(written("b"), Manifest.NAME,
                text -> text.replace("\"setting\"", "\"setting; drop\""));
        assertThatThrownBy(() -> Archive.open(sql)).isInstanceOf(Refused.class)
                .hasMessageContaining("no database of ours");
    }

    @Test
    void anotherFormatIsNotGuessedAt() throws Exception {
        var earlier = Forgery.careless(written(), Manifest.NAME, text -> text.replace("\"format\" : 2",
                "\"format\" : 1").replace("\"photos\"", "\"files\""));
        assertThatThrownBy(() -> Archive.open(earlier)).isInstanceOf(Refused.class)
                .hasMessageContaining("has format 1, and this program knows format 2");
    }

    @Test
    void photosAreListedBesideTheManifestAndComeOutInOrder() throws Exception {
        var file = written("foto", photo(1), photo(2), photo(3));
        try (var archive = Archive.open(file)) {
            assertThat(archive.flaws()).isEmpty();
            assertThat(archive.manifest().photos().listed()).isEqualTo(3);
            assertThat(archive.manifest().photos().missing()).isEqualTo(1);
            var seen = new ArrayList<String>();
            archive.eachPhoto(photo -> seen.add(photo.path() + " " + photo.size()));
            assertThat(seen).containsExactly(photo(1) + " 8", photo(2) + " null", photo(3) + " 8");
        }
        assertThat(Forgery.read(file, Manifest.NAME)).doesNotContain(photo(1));
        try (var files = Files.list(folder)) {
            assertThat(files).as("the list waited elsewhere and is gone").containsExactly(file);
        }
    }

    /// Three hundred thousand photos, and a manifest of the same few lines.
    @Test
    void aManifestDoesNotGrowWithThePhotos() throws Exception {
        var file = folder.resolve("banyak.zip");
        try (var archive = ArchiveWriter.to(file)) {
            for (int n = 0; n < 300_000; n++) {
                archive.listPhoto(photo(n));
            }
            finish(archive, List.of());
        }
        try (var archive = Archive.open(file)) {
            assertThat(archive.flaws()).isEmpty();
            assertThat(archive.manifest().photos().listed()).isEqualTo(300_000);
        }
        assertThat(Forgery.read(file, Manifest.NAME)).hasSizeLessThan(2_000);
    }

    @Test
    void aPhotoThatWasChangedTakenOutOrPutInIsFound() throws Exception {
        var file = written("foto", photo(1), photo(2), photo(3));
        assertThat(flaws(Forgery.careless(file, "files/" + photo(1), was -> "palsu"))).singleElement().asString()
                .contains("is not the file that was exported");
        assertThat(flaws(Forgery.written(file, Map.of("files/" + photo(9), "palsu")))).singleElement().asString()
                .contains("1 photos are not named by the list");
        assertThat(flaws(Forgery.careless(file, Manifest.Photos.LIST, list -> list.replace(photo(3), photo(4)))))
                .singleElement().asString().contains("photos.list is not what was exported");
        assertThat(flaws(listed(file, list -> list.lines().sorted(Comparator.reverseOrder())
                .collect(Collectors.joining("\n", "", "\n"))))).anyMatch(flaw -> flaw.contains("not in order"));
    }

    @Test
    void aListLeadsOutOfNoFolderAndToNoOtherRegency() throws Exception {
        var file = written("foto", photo(1));
        for (var evil : List.of("../../etc/passwd", photo(1).replace("6402/", "6403/"),
                "mentoring/" + photo(1).replace("6402/", "6403/"))) {
            assertThatThrownBy(() -> flaws(listed(file, list -> list.replace(photo(1), evil))))
                    .isInstanceOf(Refused.class).hasMessageContaining("no folder of ours has for this regency");
        }
        var mentoring = listed(file, list -> "mentoring/" + photo(1) + "\t\\N\t\\N\n");
        try (var archive = Archive.open(mentoring)) {
            archive.eachPhoto(photo -> assertThat(photo.path()).startsWith("mentoring/6402/"));
        }
    }

    /// The machine is told to stop while an archive is written.
    @Test
    void whoIsToldToStopTakesBackWhatWasBegun() throws Exception {
        var file = folder.resolve("henti.zip");
        var writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Unfinished.class.getName(), file.toString())
                .redirectErrorStream(true).start();
        try (var said = writer.inputReader()) {
            assertThat(said.readLine()).isEqualTo("begun");
            assertThat(folder.resolve("henti.zip.part")).exists();
            writer.destroy();
            assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            writer.destroyForcibly();
        }
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    /// Begins an archive and does not end it.
    static final class Unfinished {

        private Unfinished() {}

        static void main(String[] arguments) throws Exception {
            try (var archive = ArchiveWriter.to(Path.of(arguments[0]))) {
                archive.add("tenant/setting.copy", to -> to.write(1));
                archive.listPhoto(photo(1));
                System.out.println("begun");
                Thread.sleep(60_000);
            }
        }
    }

    private static Path listed(Path file, UnaryOperator<String> change) throws IOException {
        var list = change.apply(Forgery.read(file, Manifest.Photos.LIST));
        var was = Digest.hex(Forgery.read(file, Manifest.Photos.LIST).getBytes(StandardCharsets.UTF_8));
        return Forgery.written(file, Map.of(Manifest.Photos.LIST, list, Manifest.NAME,
                Forgery.read(file, Manifest.NAME).replace(was, Digest.hex(list.getBytes(StandardCharsets.UTF_8)))));
    }

    private static String photo(int number) {
        return "6402/00000000-0000-0000-0000-000000000001/%064x".formatted(number);
    }

    private static List<String> flaws(Path file) throws IOException {
        try (var archive = Archive.open(file)) {
            return archive.flaws();
        }
    }

    private Path written() throws SQLException, IOException {
        return written("kukar");
    }

    /// Of photos every other one has its file.
    private Path written(String name, String... photos) throws SQLException, IOException {
        var file = folder.resolve(name + ".zip");
        try (var archive = ArchiveWriter.to(file)) {
            var digest = archive.add("tenant/setting.copy", to -> to.write(ROWS.getBytes(StandardCharsets.UTF_8)));
            for (int n = 0; n < photos.length; n++) {
                if (n % 2 == 0) {
                    archive.addPhoto(photos[n], to -> to.write("tersegel".getBytes(StandardCharsets.UTF_8)));
                } else {
                    archive.listPhoto(photos[n]);
                }
            }
            var columns = List.of(new Manifest.Column("tenant_id", "integer"), new Manifest.Column("key", "text"));
            finish(archive, List.of(new Manifest.Table("setting", columns, List.of("tenant_id", "key"), digest.lines(),
                    digest.hex())));
        }
        return file;
    }

    private static void finish(ArchiveWriter archive, List<Manifest.Table> tables) throws SQLException, IOException {
        var now = Instant.parse("2025-07-21T10:00:00Z");
        archive.finish(new Manifest(Manifest.FORMAT, new Manifest.Regency(6402, "kukar", "Kutai Kartanegara",
                "Asia/Makassar"), now,
                List.of(new Manifest.Database("tenant", now, "1:1:", "0/1", "180", List.of(), tables)),
                archive.listed()));
    }
}
