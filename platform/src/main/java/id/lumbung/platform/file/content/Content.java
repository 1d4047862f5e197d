package id.lumbung.platform.file.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file as it is kept.
///
/// @param bytes after cleaning
public record Content(FileType type, byte[] bytes) {

    /// The largest that is taken, before cleaning and after.
    public static final int LARGEST = 10 * 1024 * 1024;

    /// The hash under which it is kept, in hexadecimal digits.
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
