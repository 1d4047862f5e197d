package id.lumbung.cooperative.legality.document;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.legality.DocumentStatus;
import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.legality.number.LegalNumber;
import id.lumbung.cooperative.legality.number.NomorRekening.Bank;

/// What somebody wants to say of a paper.
///
/// @param despiteDoubts whether she has seen what is odd about it
public record Recording(LegalDocument document, DocumentStatus status, LocalDate happenedOn,
        @Nullable LegalNumber number, @Nullable LocalDate validUntil, @Nullable LocalDate plannedFor,
        @Nullable String place, @Nullable String party, @Nullable Bank bank, @Nullable String reason,
        @Nullable UUID replaces, boolean despiteDoubts) {

    public Recording {
        if ((status.needsReason() || replaces != null) && (reason == null || reason.strip().length() < 3)) {
            throw new WrongRecording("legality.reason-needed", "reason");
        }
        if (status == DocumentStatus.TERBIT) {
            if (document.needsNumber() && number == null) {
                throw new WrongRecording("legality.number-needed", "number");
            }
            if (document == LegalDocument.REKENING && (party == null || bank == null)) {
                throw new WrongRecording("legality.holder-needed", party == null ? "party" : "bank");
            }
            if (document == LegalDocument.PENUNJUKAN_NOTARIS && party == null) {
                throw new WrongRecording("legality.notary-needed", "party");
            }
            if (document == LegalDocument.UNDANGAN_MUSDESUS) {
                if (plannedFor == null || plannedFor.isBefore(happenedOn)) {
                    throw new WrongRecording("legality.meeting-date-needed", "plannedFor");
                }
                if (place == null) {
                    throw new WrongRecording("legality.meeting-place-needed", "place");
                }
            }
        }
        if (validUntil != null && validUntil.isBefore(happenedOn)) {
            throw new WrongRecording("legality.valid-before-date", "validUntil");
        }
    }
}
