package id.lumbung.platform.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

import id.lumbung.platform.money.Rupiah;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkbookTest {

    private static final Column[] COLUMNS = {Column.text("Uraian", 40), Column.date("Tanggal"),
            Column.rupiah("Debit"), Column.balance("Saldo")};

    @Test
    void whatIsWrittenIsReadAgainAsWhatItIs() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes); var sheet = workbook.sheet("Kas Juli", COLUMNS)) {
            sheet.row("Setor simpanan", LocalDate.of(2025, 7, 1), Rupiah.of(20_000), Rupiah.of(20_000));
            sheet.row(null, null, Rupiah.of(999_999_999_999_999L - 20_000), Rupiah.of(-5));
            assertThat(sheet.rows()).isEqualTo(2);
            assertThat(sheet.controlTotals()).containsExactly(Rupiah.of(999_999_999_999_999L));
        }
        var rows = rows(bytes, 0);
        assertThat(rows.get(0)).extracting(Cell::asString).containsExactly("Uraian", "Tanggal", "Debit", "Saldo");
        assertThat(rows.get(1).getCellAsString(0)).contains("Setor simpanan");
        assertThat(rows.get(1).getCellAsDate(1).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(rows.get(2).getCellAsNumber(3).orElseThrow().longValueExact()).isEqualTo(-5);
        assertThat(rows.get(3).getCellAsString(0)).contains("2 baris");
        assertThat(rows.get(3).getCellAsNumber(2).orElseThrow().longValueExact()).isEqualTo(999_999_999_999_999L);
        assertThat(rows.get(3).getOptionalCell(3).map(Cell::getType))
                .isNotEqualTo(Optional.of(CellType.NUMBER));
    }

    @Test
    void whatLooksLikeAFormulaStaysText() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var traps = List.of("=1+1", "+62811", "-5", "@SUM(A1)", "\t=cmd|' /C calc'!A0", "<b>&amp;\u0001");
        try (var workbook = new Workbook(bytes); var sheet = workbook.sheet("=1+1", Column.text("Uraian", 40))) {
            traps.forEach(sheet::row);
        }
        assertThat(rows(bytes, 0).stream().skip(1).limit(traps.size()))
                .extracting(row -> row.getCellAsString(0).orElseThrow())
                .containsExactly("=1+1", "+62811", "-5", "@SUM(A1)", "\t=cmd|' /C calc'!A0", "<b>&amp;");
        assertThat(sheetXml(bytes)).doesNotContain("<f>").contains("t=\"inlineStr\"");
    }

    @Test
    void moreRowsThanASheetHoldsGoOnInANextOneAndTheTotalsAreOfAll() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes);
                var sheet = new Sheet(workbook, "Jurnal", List.of(Column.text("Bukti", 20), Column.rupiah("Jumlah")),
                        3)) {
            for (int number = 1; number <= 7; number++) {
                sheet.row("BKM/" + number, Rupiah.of(number));
            }
        }
        assertThat(rows(bytes, 0)).hasSize(4);
        assertThat(rows(bytes, 1)).hasSize(4);
        assertThat(rows(bytes, 2).getLast().getCellAsNumber(1).orElseThrow().intValueExact()).isEqualTo(28);
    }

    @Test
    void sheetsOfOneNameAreToldApart() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes)) {
            for (var name : List.of("Kas/Bank", "kas-bank", "Laporan Arus Kas Koperasi Desa Merah Putih")) {
                workbook.sheet(name, COLUMNS).close();
            }
        }
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(read.getSheets()).extracting(sheet -> sheet.getName())
                    .containsExactly("Kas-Bank", "kas-bank (2)", "Laporan Arus Kas Koperasi Desa");
        }
    }

    @Test
    void aRowOfAnotherLengthIsAMistake() {
        var workbook = new Workbook(OutputStream.nullOutputStream());
        var sheet = workbook.sheet("Kas", COLUMNS);
        assertThatThrownBy(() -> sheet.row("one")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Row> rows(ByteArrayOutputStream bytes, int sheet) throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            return read.getSheet(sheet).orElseThrow().read();
        }
    }

    private static String sheetXml(ByteArrayOutputStream bytes) throws IOException {
        var file = Files.write(Files.createTempFile("workbook", ".xlsx"), bytes.toByteArray());
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }
}
