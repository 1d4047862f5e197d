package id.lumbung.cooperative.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.upload.NotATable.Reason;

/// A workbook, opened after it was unpacked once for its size alone.
final class Xlsx {

    private static final long MOST_UNPACKED = 120L * 1024 * 1024;
    private static final int MOST_PARTS = 1_000;
    private static final BigDecimal FIRST_DAY = BigDecimal.valueOf(20_000); // October 1954
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(110_000); // year 2201

    private Xlsx() {}

    static List<TableSheet> read(byte[] content) {
        weigh(content);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            var sheets = new ArrayList<TableSheet>();
            int rows = 0;
            for (var sheet : workbook.getSheets().toList()) {
                var read = sheet(sheet, Tables.MOST_ROWS - rows);
                rows += read.rows().size();
                sheets.add(read);
            }
            return sheets;
        } catch (NotATable e) {
            throw e;
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException
                | IndexOutOfBoundsException | NullPointerException e) {
            throw new NotATable(Reason.UNREADABLE); // the reader's ways to say that a part is missing or broken
        }
    }

    /// A small file may unpack to a very large one: it is unpacked into nothing, and stopped when it is too much.
    private static void weigh(byte[] content) {
        boolean workbook = false;
        long unpacked = 0;
        int parts = 0;
        var bin = new byte[1 << 14];
        try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
            for (var part : Collections.list(zip.getEntries())) {
                workbook |= part.getName().equals("xl/workbook.xml");
                try (var stream = zip.getInputStream(part)) {
                    unpacked += size(stream, bin, MOST_UNPACKED - unpacked);
                }
                if (unpacked > MOST_UNPACKED || ++parts > MOST_PARTS) {
                    throw new NotATable(Reason.TOO_LARGE);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new NotATable(Reason.UNREADABLE);
        }
        if (!workbook) {
            throw new NotATable(Reason.PROGRAM);
        }
    }

    private static long size(InputStream part, byte[] bin, long most) throws IOException {
        long size = 0;
        for (int read = part.read(bin); read >= 0 && size <= most; read = part.read(bin)) {
            size += read;
        }
        return size;
    }

    private static TableSheet sheet(Sheet sheet, int most) throws IOException {
        var rows = new ArrayList<TableRow>();
        try (var stream = sheet.openStream()) {
            for (var each = stream.iterator(); each.hasNext();) {
                var row = row(each.next());
                if (!row.isEmpty()) {
                    if (rows.size() >= most) {
                        throw new NotATable(Reason.TOO_LARGE);
                    }
                    rows.add(row);
                }
            }
        }
        return new TableSheet(sheet.getName(), sheet.getVisibility() != SheetVisibility.VISIBLE, rows);
    }

    private static TableRow row(Row row) {
        var cells = new ArrayList<TableCell>();
        for (int at = 0; at < Math.min(row.getCellCount(), Tables.MOST_COLUMNS); at++) {
            cells.add(cell(row.getCell(at)));
        }
        return new TableRow(row.getRowNum(), cells);
    }

    private static TableCell cell(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return TableCell.EMPTY;
        }
        var raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        if (cell.getType() == CellType.ERROR || raw.startsWith("#")) {
            return new TableCell(raw.isBlank() ? "#REF!" : raw, null, null, true);
        }
        var number = number(cell, raw);
        if (number == null) {
            return TableCell.of(cell.getType() == CellType.STRING ? cell.asString() : raw);
        }
        if (isDate(cell) && number.compareTo(FIRST_DAY) > 0 && number.compareTo(LAST_DAY) < 0) {
            try {
                var date = LocalDate.of(1899, 12, 30).plusDays(number.longValue());
                return new TableCell(date.toString(), null, date, false);
            } catch (DateTimeException e) {
                return TableCell.of(raw);
            }
        }
        return new TableCell(number.stripTrailingZeros().toPlainString(), number, null, false);
    }

    private static @Nullable BigDecimal number(Cell cell, String raw) {
        if (cell.getType() != CellType.NUMBER && cell.getType() != CellType.FORMULA) {
            return null;
        }
        try {
            var number = new BigDecimal(raw.strip());
            return number.abs().compareTo(BigDecimal.valueOf(1, -18)) < 0 ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /// Formats 14 to 17 and 22 are dates everywhere; others are told by the letters of the year or the day.
    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 17 || id == 22)) {
            return true;
        }
        var format = cell.getDataFormatString();
        return format != null
                && format.toLowerCase(Locale.ROOT).replaceAll("\\[[^\\]]*]|\"[^\"]*\"", "").matches(".*[yd].*");
    }
}
