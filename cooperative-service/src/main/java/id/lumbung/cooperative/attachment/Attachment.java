package id.lumbung.cooperative.attachment;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.file.content.FileType;

/// What stands about a file.
///
/// @param sha256 of the file as it is kept, in hexadecimal digits
/// @param name as its sender called it, for people only
/// @param withdrawn why and when it was withdrawn, if it was
record Attachment(UUID id, UUID cooperative, String sha256, int size, FileType type, String name, String sentByName,
        Instant sentAt, @Nullable Withdrawal withdrawn) {

    record Withdrawal(String reason, Instant at) {}

    /// `120 kB`
    public String readableSize() {
        return size < 1_000_000 ? Math.max(1, size / 1000) + " kB" : size / 100_000 / 10.0 + " MB";
    }
}
