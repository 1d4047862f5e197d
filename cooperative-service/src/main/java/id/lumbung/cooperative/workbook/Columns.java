package id.lumbung.cooperative.workbook;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.upload.TableRow;
import id.lumbung.cooperative.upload.TableSheet;

/// Where a sheet has what; -1 where it has no such column.
///
/// @param heading the row of the headings
record Columns(int heading, int date, int description, int voucher, int in, int out, int balance) {

    private static final int ROWS_OF_TITLES = 15;
    private static final List<String> IN = List.of("debet", "debit", "masuk", "penerimaan", "pemasukan", "terima");
    private static final List<String> OUT = List.of("kredit", "keluar", "pengeluaran");

    static @Nullable Columns in(TableSheet sheet) {
        return sheet.rows().stream().limit(ROWS_OF_TITLES).map(Columns::of)
                .filter(columns -> columns.description >= 0 && columns.in >= 0 && columns.out >= 0).findFirst()
                .orElse(null);
    }

    private static Columns of(TableRow row) {
        return new Columns(row.number(), column(row, List.of("tanggal", "tgl")), column(row, List.of("uraian")),
                column(row, List.of("bukti", "no. bukti", "no bukti", "nomor bukti")), column(row, IN),
                column(row, OUT), column(row, List.of("saldo")));
    }

    private static int column(TableRow row, List<String> names) {
        for (int at = 0; at < row.cells().size(); at++) {
            var text = row.cell(at).text().toLowerCase(Locale.ROOT);
            if (names.stream().anyMatch(text::startsWith)) {
                return at;
            }
        }
        return -1;
    }
}
