package id.lumbung.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FoldersTest {

    @TempDir
    Path parent;

    @Test
    void aFilledFolderIsThereWithEverything() throws IOException {
        Folders.fill(parent.resolve("whole"), work -> Files.writeString(work.resolve("a"), "b"));
        assertThat(parent.resolve("whole/a")).hasContent("b");
        assertThat(parent).isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("whole."));
    }

    @Test
    void aFolderThatCouldNotBeFilledIsNotThere() {
        assertThatThrownBy(() -> Folders.fill(parent.resolve("half"), work -> {
            Files.writeString(work.resolve("a"), "b");
            throw new IOException("disk full");
        })).hasMessage("disk full");
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void deletingDoesNotFollowLinks() throws IOException {
        var kept = Files.writeString(Files.createDirectory(parent.resolve("elsewhere")).resolve("kept"), "x");
        var folder = Files.createDirectory(parent.resolve("folder"));
        Files.createSymbolicLink(folder.resolve("link"), kept.getParent());
        Folders.delete(folder);
        assertThat(folder).doesNotExist();
        assertThat(kept).exists();
    }
}
