package id.lumbung.cooperative.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;

/// An empty table to fill in, as people download it before they upload it: above the headings stands what belongs below
/// them. Whoever reads the table finds its headings by their words, so these lines need not be taken away.
///
/// @param hint the first line
/// @param rows what already stands below the headings
public record Example(String sheet, String hint, List<Column> columns, List<List<String>> rows) {

    private static final int ROWS_TO_FILL = 300;

    /// @param plain whether a spreadsheet has to keep what is typed as it is, digit by digit
    public record Column(String heading, String explanation, boolean plain) {}

    /// As text that Indonesian spreadsheets open in columns; they know UTF-8 by its mark.
    public void writeCsv(OutputStream to) {
        var text = "\uFEFF" + line(List.of(hint)) + line(columns.stream().map(Column::explanation).toList())
                + line(columns.stream().map(Column::heading).toList())
                + rows.stream().map(Example::line).collect(Collectors.joining());
        try {
            to.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void writeWorkbook(OutputStream to) {
        try (var workbook = new Workbook(to, "Lumbung", "1.0")) {
            var table = workbook.newWorksheet(sheet);
            table.inlineString(0, 0, hint);
            for (int at = 0; at < columns.size(); at++) {
                var column = columns.get(at);
                table.width(at, 22);
                table.inlineString(1, at, column.explanation());
                table.inlineString(2, at, column.heading());
                if (column.plain()) {
                    table.range(3, at, ROWS_TO_FILL + 2, at).style().format("@").set();
                }
                for (int row = 0; row < rows.size(); row++) {
                    table.inlineString(row + 3, at, rows.get(row).get(at));
                }
            }
            table.range(0, 0, 0, 0).style().bold().set();
            table.range(1, 0, 1, columns.size() - 1).style().italic().wrapText(true).verticalAlignment("top").set();
            table.range(2, 0, 2, columns.size() - 1).style().bold().fillColor("EEEEEE").set();
            table.freezePane(0, 3);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.matches(".*[;\"\\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                .collect(Collectors.joining(";")) + "\r\n";
    }
}
