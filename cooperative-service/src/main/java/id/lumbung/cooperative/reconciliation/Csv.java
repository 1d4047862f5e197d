package id.lumbung.cooperative.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Comma-separated text with quotes (RFC 4180), also by semicolon, tab or bar: whichever the first lines hold most of.
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
        var separator = separator(text);
        var rows = new ArrayList<Row>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        var line = 1;
        var began = 1;
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter == '\n') {
                line++;
            }
            if (quoted) {
                if (letter == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else if (letter == '"') {
                    quoted = false;
                } else {
                    cell.append(letter);
                }
            } else if (letter == '"' && cell.toString().isBlank()) {
                quoted = true;
                cell.setLength(0);
            } else if (letter == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (letter == '\n') {
                cells.add(cell.toString());
                rows.add(new Row(began, List.copyOf(cells)));
                cells.clear();
                cell.setLength(0);
                began = line;
            } else if (letter != '\r') {
                cell.append(letter);
            }
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            cells.add(cell.toString());
            rows.add(new Row(began, List.copyOf(cells)));
        }
        return rows;
    }

    private static char separator(String text) {
        var start = text.substring(0, Math.min(text.length(), 4_000));
        return List.of(';', '\t', '|', ',').stream()
                .max(Comparator.comparingLong(candidate -> start.chars().filter(letter -> letter == candidate).count()))
                .orElse(',');
    }
}
