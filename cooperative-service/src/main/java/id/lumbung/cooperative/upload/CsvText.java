package id.lumbung.cooperative.upload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import id.lumbung.cooperative.upload.NotATable.Reason;

/// A table as text: cells parted by semicolons, commas or tabs, whichever the first line has most of; a quoted cell may
/// hold any of them.
final class CsvText {

    private final String text;
    private final char separator;
    private final List<TableRow> rows = new ArrayList<>();
    private List<TableCell> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;

    private CsvText(String text) {
        this.text = text;
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        this.separator = Stream.of(';', ',', '\t')
                .max(Comparator.comparingLong(each -> first.chars().filter(letter -> letter == each).count()))
                .orElseThrow();
    }

    static TableSheet read(String text) {
        var csv = new CsvText(text);
        csv.parse();
        return new TableSheet("CSV", false, csv.rows);
    }

    private void parse() {
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (quoted) {
                if (letter != '"') {
                    cell.append(letter);
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (letter == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (letter == separator) {
                endCell();
            } else if (letter == '\n') {
                endRow();
            } else {
                cell.append(letter);
            }
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            endRow();
        }
    }

    private void endCell() {
        if (cells.size() < Tables.MOST_COLUMNS) {
            cells.add(TableCell.of(cell.toString()));
        }
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        var row = new TableRow(line++, cells);
        if (!row.isEmpty()) {
            rows.add(row);
        }
        if (rows.size() > Tables.MOST_ROWS) {
            throw new NotATable(Reason.TOO_LARGE);
        }
        cells = new ArrayList<>();
    }
}
