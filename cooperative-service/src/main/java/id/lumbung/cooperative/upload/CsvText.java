package id.lumbung.cooperative.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import id.lumbung.cooperative.upload.NotATable.Reason;

/// A table as text: cells parted by semicolons, commas or tabs; a quoted cell may hold any of them. Rows are counted as a
/// spreadsheet shows them, empty ones too.
final class CsvText {

    private static final int LINES_TO_LOOK_AT = 20;

    private CsvText() {}

    static TableSheet read(String text) {
        try (var records = CsvReader.builder().fieldSeparator(separator(text)).skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true).allowExtraCharsAfterClosingQuote(true).ofCsvRecord(text)) {
            var rows = new ArrayList<TableRow>();
            int number = 0;
            for (var record : records) {
                var row = row(++number, record);
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                if (rows.size() > Tables.MOST_ROWS) {
                    throw new NotATable(Reason.TOO_LARGE);
                }
            }
            return new TableSheet("CSV", false, rows);
        } catch (CsvParseException e) {
            throw new NotATable(Reason.UNREADABLE); // one cell or one row without an end
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableRow row(int number, CsvRecord record) {
        return new TableRow(number,
                record.getFields().stream().limit(Tables.MOST_COLUMNS).map(TableCell::of).toList());
    }

    /// The one that stands equally often in the most of the first lines: commas of addresses differ from row to row.
    private static char separator(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).limit(LINES_TO_LOOK_AT)
                .map(line -> line.replaceAll("\"[^\"]*\"", "")).toList();
        return Stream.of(';', ',', '\t').max(Comparator.comparingLong(each -> agreeing(lines, each))).orElseThrow();
    }

    private static long agreeing(List<String> lines, char separator) {
        return lines.stream().map(line -> line.chars().filter(letter -> letter == separator).count())
                .filter(count -> count > 0).collect(Collectors.groupingBy(count -> count, Collectors.counting()))
                .entrySet().stream().mapToLong(same -> same.getValue() * 1_000 + Math.min(same.getKey(), 999)).max()
                .orElse(0);
    }
}
