package id.lumbung.cooperative.upload;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// A cell as it was uploaded.
///
/// @param text as a person sees it, without blanks around it
/// @param number where the cell holds one
/// @param date where the cell is a date
/// @param broken whether the spreadsheet itself shows an error, such as `#REF!`
public record TableCell(String text, @Nullable BigDecimal number, @Nullable LocalDate date, boolean broken) {

    public static final TableCell EMPTY = of("");

    public static TableCell of(String text) {
        return new TableCell(text.strip(), null, null, false);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
