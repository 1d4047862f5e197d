package id.lumbung.cooperative.legality.roll;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.legality.Doubt;
import id.lumbung.cooperative.legality.LegalDocument;

/// A number in a row.
///
/// @param at the address of its cell, `F7`
/// @param typed as it stands there, where it could not be read; else the number as it will be kept
/// @param code the key of the sentence that says what is wrong
/// @param doubts what is odd and goes in all the same
public record RollCell(LegalDocument document, String at, String typed, @Nullable LocalDate date, Judgement judgement,
        @Nullable String code, List<Doubt> doubts) {

    /// What becomes of a cell.
    public enum Judgement {
        /// It will be recorded.
        BARU,
        /// It stands already.
        SAMA,
        /// Another number stands; it is not overwritten.
        BERBEDA,
        /// It cannot be.
        SALAH
    }

    static RollCell wrong(LegalDocument document, String at, String typed, Judgement judgement, String code) {
        return new RollCell(document, at, typed.length() > 60 ? typed.substring(0, 60) : typed, null, judgement, code,
                List.of());
    }
}
