package id.lumbung.cooperative.legality;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// A paper that a cooperative has, as it names it in its own reports.
///
/// @param party whose name belongs to it, such as the notary's
public record LegalPaper(LegalDocument document, String number, LocalDate on, @Nullable String party) {}
