package id.lumbung.platform.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// The key that wraps the keys of all regencies: 32 random bytes in Base64, in a file that only this service reads.
///
/// A new key is written above the old one, each on a line of its own. The first wraps and signs; those below still open
/// what was wrapped, and believe what was signed, before.
///
/// @param file where the key is, `openssl rand -base64 32` makes one; losing it loses every sealed number
@ConfigurationProperties("lumbung.keys")
record KeyEncryptionKey(Path file) {

    /// Read once, when the service starts: a service that could not seal had better not start.
    ///
    /// @return the one that is used first, then the older ones
    List<WrappingKey> all() {
        var keys = lines().stream().filter(line -> !line.isBlank()).map(this::key).toList();
        if (keys.isEmpty()) {
            throw new IllegalStateException("lumbung.keys.file %s holds no key".formatted(file));
        }
        return keys;
    }

    private WrappingKey key(String line) {
        var bytes = Base64.getMimeDecoder().decode(line);
        if (bytes.length != WrappingKey.BYTES) {
            throw new IllegalStateException("lumbung.keys.file %s has a line of %d bytes, not %d in Base64"
                    .formatted(file, bytes.length, WrappingKey.BYTES));
        }
        return new WrappingKey(bytes);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("lumbung.keys.file %s cannot be read".formatted(file), unreadable);
        }
    }
}
