package id.lumbung.cooperative.legality.roll;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A row of a list.
///
/// @param line as the spreadsheet counts
/// @param written the village as the list has it
/// @param village whom it was taken for
public record RollRow(int line, String written, @Nullable UUID cooperative, @Nullable String village, Verdict verdict,
        List<RollCell> cells) {

    public enum Verdict {
        COCOK,
        /// No cooperative is called so.
        TIDAK_DITEMUKAN,
        /// Several are called so: the district or the code is needed.
        MERAGUKAN,
        /// Stands in an earlier row already.
        GANDA
    }

    public long fresh() {
        return verdict == Verdict.COCOK
                ? cells.stream().filter(cell -> cell.judgement() == RollCell.Judgement.BARU).count()
                : 0;
    }
}
