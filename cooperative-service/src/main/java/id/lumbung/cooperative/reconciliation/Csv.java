package id.lumbung.cooperative.reconciliation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

/// Comma-separated text with quotes (RFC 4180), also by semicolon, tab or bar: whichever the first lines hold most of.
/// The lines above the header have as many cells as the bank likes.
final class Csv {

    private Csv() {}

    /// @param number of the line where the row begins, from 1
    record Row(int number, List<String> cells) {

        /// The cell of a column counted from 1, or nothing.
        String cell(int column) {
            return column < 1 || column > cells.size() ? "" : cells.get(column - 1);
        }
    }

    static List<Row> read(String text) {
        try (var records = CsvReader.builder().fieldSeparator(separator(text)).trimWhitespacesAroundQuotes(true)
                .allowExtraFields(true).allowMissingFields(true)
                .ofCsvRecord(text)) {
            return records.stream().map(row -> new Row((int) row.getStartingLineNumber(), row.getFields())).toList();
        } catch (CsvParseException e) {
            throw new ColumnsUnknown(); // one cell or one row without an end
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char separator(String text) {
        var start = text.substring(0, Math.min(text.length(), 4_000));
        return List.of(';', '\t', '|', ',').stream()
                .max(Comparator.comparingLong(candidate -> start.chars().filter(letter -> letter == candidate).count()))
                .orElse(',');
    }
}
