package id.lumbung.platform.document;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.money.Rupiah;

/// A table that a spreadsheet will open, as text. A cell that begins like a formula is made harmless by an apostrophe, or
/// somebody else's description would run on the reader's computer.
public final class Csv {

    /// Stands first: by it spreadsheets know UTF-8.
    public static final String MARK = "\uFEFF";

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    public static String cell(String text) {
        var harmless = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.chars().anyMatch(letter -> ";,\"\n\r".indexOf(letter) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    /// A line of cells, parted by the semicolon that Indonesian spreadsheets expect. Numbers, dates and amounts stand
    /// there bare, so that they can be reckoned with.
    public static String line(@Nullable Object... cells) {
        return Arrays.stream(cells).map(Csv::written).collect(Collectors.joining(";")) + "\r\n";
    }

    private static String written(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Rupiah amount -> Long.toString(amount.amount());
            case Number number -> number.toString();
            case LocalDate date -> date.toString();
            default -> cell(cell.toString());
        };
    }
}
