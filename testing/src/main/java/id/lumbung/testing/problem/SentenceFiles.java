package id.lumbung.testing.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeMap;

/// Reads the sentences of a service that keeps a file for each feature.
public final class SentenceFiles {

    private SentenceFiles() {}

    /// The sentences of all files of a folder.
    ///
    /// @throws AssertionError when two files, or two lines of one, hold the same key: only one of them would be shown
    public static TreeMap<String, String> in(Path folder) {
        var sentences = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            files.sorted().forEach(file -> read(file).forEach((key, text) -> {
                if (sentences.put((String) key, (String) text) != null) {
                    throw new AssertionError(key + " stands twice; the second time in " + file.getFileName());
                }
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }

    private static Properties read(Path file) {
        var sentences = new Properties() {
            @Override
            public synchronized Object put(Object key, Object text) {
                if (containsKey(key)) {
                    throw new AssertionError(key + " stands twice in " + file.getFileName());
                }
                return super.put(key, text);
            }
        };
        try (var reader = Files.newBufferedReader(file)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }
}
