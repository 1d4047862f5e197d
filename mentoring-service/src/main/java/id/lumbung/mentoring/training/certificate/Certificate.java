package id.lumbung.mentoring.training.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// What a certificate says.
///
/// @param number `0012/PLT/2026`
/// @param revoked why it counts no more
record Certificate(UUID id, UUID seat, String number, Instant issuedAt, String issuedBy, String title, LocalDate starts,
        LocalDate ends, int hours, String place, String trainer, String name, String cooperative, String office,
        @Nullable String revoked) {

    /// Enough to hold against the paper, and not enough to learn a name: `S. A.`
    public String initials() {
        return Arrays.stream(name.strip().split("\\s+")).map(word -> word.substring(0, 1) + ".")
                .collect(Collectors.joining(" "));
    }

    public boolean isValid() {
        return revoked == null;
    }

    record Revoked(@NotBlank @Size(min = 3, max = 300) String reason) {}
}
