package id.lumbung.cooperative.legality.file;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.legality.LegalDocument;

/// A scan of a paper.
///
/// @param verdict what somebody else found, if anybody has looked
public record LegalFile(UUID id, UUID cooperative, LegalDocument document, String sha256, int size, String type,
        String name, String sentBy, String sentByName, Instant sentAt, @Nullable Verdict verdict) {

    /// @param sound whether it is what it should be
    public record Verdict(boolean sound, @Nullable String reason, String givenBy, Instant givenAt) {}

    /// `120 kB`
    public String readableSize() {
        return size < 1_000_000 ? Math.max(1, size / 1000) + " kB" : size / 100_000 / 10.0 + " MB";
    }
}
