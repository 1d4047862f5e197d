package id.lumbung.platform.file.store;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps files by their key. It knows neither what they are nor whose: they come sealed.
public interface AttachmentStore {

    /// A file that lies there since when.
    record Lying(FileKey key, Instant since) {}

    /// Keeps the file durably before it returns. Putting it again is the same, and makes it young again.
    void put(FileKey key, byte[] content);

    Optional<byte[]> get(FileKey key);

    boolean has(FileKey key);

    /// Only for what no row speaks of.
    void remove(FileKey key);

    /// All files, in no order.
    void each(Consumer<Lying> visitor);
}
