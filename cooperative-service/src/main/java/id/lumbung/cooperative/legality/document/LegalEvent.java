package id.lumbung.cooperative.legality.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.legality.DocumentStatus;
import id.lumbung.cooperative.legality.Doubt;
import id.lumbung.cooperative.legality.LegalDocument;

/// Something that was said of a paper, once and for all.
///
/// @param happenedOn since when it is so: the date of an issued paper
/// @param party whose name it carries: the notary, the holder of the account
/// @param institution the bank
/// @param plannedFor the day of the meeting to which it invites
/// @param passed what looked odd and was let pass
/// @param replaces the mistaken event whose place it takes
/// @param replaced whether another one has taken its own place
public record LegalEvent(UUID id, UUID cooperative, LegalDocument document, DocumentStatus status,
        LocalDate happenedOn, @Nullable String number, @Nullable LocalDate validUntil, @Nullable LocalDate plannedFor,
        @Nullable String place, @Nullable String party, @Nullable String institution, @Nullable String reason,
        List<Doubt> passed, @Nullable UUID replaces, boolean replaced, String actor, String actorName,
        Instant recordedAt) {

    /// An issued paper whose time is over is no longer what it was, whether anybody has said so or not.
    public DocumentStatus statusOn(LocalDate day) {
        return status == DocumentStatus.TERBIT && validUntil != null && validUntil.isBefore(day)
                ? DocumentStatus.KEDALUWARSA
                : status;
    }

    /// Whether it says just this.
    boolean says(UUID ofCooperative, LegalDocument of, DocumentStatus stands, LocalDate on, @Nullable String numbered) {
        return cooperative.equals(ofCooperative) && document == of && status == stands && happenedOn.equals(on)
                && Objects.equals(number, numbered);
    }
}
