package id.lumbung.cooperative.organ;

import java.time.LocalDate;

/// The end of a term before its time.
///
/// @param closedOn the first day without the office
record Closing(LocalDate closedOn, ClosingCause cause, String reason) {

    Closing {
        if (reason.strip().length() < 3) {
            throw new NoReason();
        }
    }
}
