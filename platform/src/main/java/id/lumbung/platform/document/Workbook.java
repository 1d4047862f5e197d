package id.lumbung.platform.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// An XLSX workbook, written row by row to a stream: a sheet of a million rows needs no more memory than one of ten.
///
/// ```java
/// try (var workbook = new Workbook(out); var sheet = workbook.sheet("Jurnal", columns)) {
///     entries.forEach(entry -> sheet.row(entry.date(), entry.number(), entry.amount()));
/// }
/// ```
public final class Workbook implements AutoCloseable {

    private static final int LONGEST_NAME = 31;

    private final org.dhatim.fastexcel.Workbook book;
    private final Set<String> names = new HashSet<>();

    /// The stream is finished, but not closed, with the workbook.
    public Workbook(OutputStream to) {
        this.book = new org.dhatim.fastexcel.Workbook(to, "Lumbung", "1.0");
        book.setGlobalDefaultFont("Liberation Sans", 11);
    }

    /// Begins a sheet; the one before must be closed.
    ///
    /// @param name what a spreadsheet does not allow in a name is replaced, a repeated name gets a number
    public Sheet sheet(String name, Column... columns) {
        return new Sheet(this, name, List.of(columns));
    }

    org.dhatim.fastexcel.Worksheet newSheet(String name) {
        var cleaned = name.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", "-").replaceAll("^'|'$", "-").strip();
        var free = shortened(cleaned.isEmpty() ? "-" : cleaned, "");
        for (int number = 2; !names.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = shortened(cleaned, " (" + number + ")");
        }
        return book.newWorksheet(free);
    }

    private static String shortened(String name, String end) {
        int room = LONGEST_NAME - end.length();
        return (name.length() > room ? name.substring(0, room).strip() : name) + end;
    }

    @Override
    public void close() {
        try {
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
