package id.lumbung.platform.file.store;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Where a file lies: by regency, owner and the hash of its content. The same photo sent twice is one file, and
/// nothing that a person typed is ever part of a path.
public record FileKey(int tenant, UUID owner, String sha256) {

    private static final Pattern SHAPE = Pattern
            .compile("(\\d{1,8})/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([0-9a-f]{64})");

    public FileKey {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a hash: " + sha256);
        }
    }

    public String path() {
        return tenant + "/" + owner + "/" + sha256;
    }

    /// Empty for what somebody else put there.
    static Optional<FileKey> parse(String path) {
        var parts = SHAPE.matcher(path);
        return parts.matches()
                ? Optional.of(new FileKey(Integer.parseInt(parts.group(1)), UUID.fromString(parts.group(2)),
                        parts.group(3)))
                : Optional.empty();
    }
}
