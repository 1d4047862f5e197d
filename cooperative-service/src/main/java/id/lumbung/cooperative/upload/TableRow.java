package id.lumbung.cooperative.upload;

import java.util.List;

/// A row of a sheet.
///
/// @param number as the spreadsheet counts, from 1
public record TableRow(int number, List<TableCell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /// The cell of a column, counted from 0; empty beyond the last one or where there is no such column.
    public TableCell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : TableCell.EMPTY;
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(TableCell::isEmpty);
    }

    /// `B7`
    public String address(int column) {
        return letters(column) + number;
    }

    private static String letters(int column) {
        return (column >= 26 ? letters(column / 26 - 1) : "") + (char) ('A' + column % 26);
    }
}
