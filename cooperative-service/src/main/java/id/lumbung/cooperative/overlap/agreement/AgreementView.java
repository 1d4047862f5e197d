package id.lumbung.cooperative.overlap.agreement;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// An agreement.
///
/// @param cooperativeShare per cent of the result; the rest is the enterprise's
/// @param evaluatedOn the day of the next evaluation
/// @param remark what is due: an evaluation, or the end within thirty days
record AgreementView(UUID id, UUID cooperative, UUID bumdes, String bumdesName, String cooperativeName,
        String villageName, @Nullable UUID caseId, Kind kind, String number, String line, String object,
        String priceRule, int cooperativeShare, Reported reported,
        LocalDate starts, LocalDate ends, LocalDate evaluatedOn, String chair, String director, String knownBy,
        AgreementState state, @Nullable Remark remark) {

    /// One that binds, or one of intent. The message key is `agreement.kind.` and the name.
    enum Kind {
        PKS, MOU
    }

    /// How often results are told.
    enum Reported {
        BULANAN, TRIWULANAN, TAHUNAN
    }

    /// The message key is `agreement.remark.` and the name.
    enum Remark {
        EVALUATION_DUE, ENDS_SOON, OVER
    }

    static @Nullable Remark remark(AgreementState state, LocalDate evaluatedOn, LocalDate ends, LocalDate today) {
        if (state.next().isEmpty() || state == AgreementState.DRAF) {
            return null;
        }
        if (ends.isBefore(today)) {
            return Remark.OVER;
        }
        if (!ends.isAfter(today.plusDays(30))) {
            return Remark.ENDS_SOON;
        }
        return evaluatedOn.isAfter(today) ? null : Remark.EVALUATION_DUE;
    }
}
