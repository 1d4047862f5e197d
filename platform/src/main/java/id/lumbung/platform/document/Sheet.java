package id.lumbung.platform.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import id.lumbung.platform.money.Rupiah;

/// A sheet of a [Workbook] with a heading, rows, and a last row with the number of rows and the control totals of the
/// rupiah columns. What is longer than a sheet may be goes on in a next one.
public final class Sheet implements AutoCloseable {

    /// What a spreadsheet can hold, less heading and totals.
    private static final int MOST_ROWS = 1_048_576 - 2;
    private static final int LONGEST_TEXT = 32_767;
    private static final int ROWS_IN_MEMORY = 500;

    private final Workbook workbook;
    private final String name;
    private final List<Column> columns;
    private final Rupiah[] totals;
    private final int mostRows;
    private Worksheet sheet;
    private int line;
    private long rows;

    Sheet(Workbook workbook, String name, List<Column> columns) {
        this(workbook, name, columns, MOST_ROWS);
    }

    Sheet(Workbook workbook, String name, List<Column> columns, int mostRows) {
        this.workbook = workbook;
        this.name = name;
        this.columns = columns;
        this.mostRows = mostRows;
        this.totals = new Rupiah[columns.size()];
        Arrays.fill(totals, Rupiah.ZERO);
        this.sheet = begin();
    }

    /// Writes a row. A cell is a [String], a [Rupiah], a [LocalDate], a whole number, or nothing.
    ///
    /// @throws IllegalArgumentException when there are not as many cells as columns
    public void row(@Nullable Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        if (line > mostRows) {
            finish();
            sheet = begin();
        }
        for (int at = 0; at < cells.length; at++) {
            write(line, at, cells[at]);
            if (columns.get(at).kind() == Column.Kind.RUPIAH && cells[at] instanceof Rupiah amount) {
                totals[at] = totals[at].plus(amount);
            }
        }
        rows++;
        line++;
        if (line % ROWS_IN_MEMORY == 0) {
            flush();
        }
    }

    /// How many rows were written so far.
    public long rows() {
        return rows;
    }

    /// What the rupiah columns add up to, in their order.
    public List<Rupiah> controlTotals() {
        return IntStream.range(0, totals.length).filter(at -> columns.get(at).kind() == Column.Kind.RUPIAH)
                .mapToObj(at -> totals[at]).toList();
    }

    /// Writes the totals.
    @Override
    public void close() {
        write(line, 0, rows + " baris");
        for (int at = 1; at < totals.length; at++) {
            if (columns.get(at).kind() == Column.Kind.RUPIAH) {
                write(line, at, totals[at]);
            }
        }
        sheet.range(line, 0, line, columns.size() - 1).style().bold().borderStyle("thin").set();
        finish();
    }

    private Worksheet begin() {
        var begun = workbook.newSheet(name);
        for (int at = 0; at < columns.size(); at++) {
            begun.width(at, columns.get(at).width());
            begun.inlineString(0, at, columns.get(at).heading());
        }
        begun.range(0, 0, 0, columns.size() - 1).style().bold().fillColor("EEEEEE").set();
        begun.freezePane(0, 1);
        line = 1;
        return begun;
    }

    private void write(int row, int at, @Nullable Object cell) {
        switch (cell) {
            case null -> {
                // an empty cell
            }
            case Rupiah amount -> {
                sheet.value(row, at, amount.amount());
                sheet.style(row, at).format("#,##0").set();
            }
            case LocalDate date -> {
                sheet.value(row, at, date);
                sheet.style(row, at).format("dd/mm/yyyy").set();
            }
            case Integer number -> sheet.value(row, at, number);
            case Long number -> sheet.value(row, at, number);
            // An inline string is text for ever: "=1+1" stays what somebody wrote.
            case String text -> sheet.inlineString(row, at, printable(text));
            default -> throw new IllegalArgumentException("Not a cell: " + cell.getClass());
        }
    }

    private static String printable(String text) {
        var kept = text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
        return kept.length() > LONGEST_TEXT ? kept.substring(0, LONGEST_TEXT) : kept;
    }

    private void finish() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
