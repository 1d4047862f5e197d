package id.lumbung.cooperative.upload;

import java.util.List;

/// A sheet of a workbook; a CSV file is one sheet of that name.
public record TableSheet(String name, boolean hidden, List<TableRow> rows) {

    public TableSheet {
        rows = List.copyOf(rows);
    }
}
