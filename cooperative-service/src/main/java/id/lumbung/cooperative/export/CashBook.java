package id.lumbung.cooperative.export;

import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.platform.document.Column;
import id.lumbung.platform.document.Sheet;
import id.lumbung.platform.document.Workbook;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.web.Dates;

/// The workbook that treasurers keep: a sheet for each month, the balance of the month before in its first row.
record CashBook(Account account, List<YearMonth> months, CashLines lines) {

    /// Gives the number of lines written.
    long write(UUID cooperative, Books books, OutputStream out) {
        long written = 0;
        try (var workbook = new Workbook(out)) {
            for (var month : months) {
                var carried = books.balance(cooperative, account.code(), month.atDay(1).minusDays(1)).closing();
                try (var sheet = workbook.sheet(Dates.bulan(month), Column.count("No"), Column.date("Tanggal"),
                        Column.text("Uraian", 48), Column.text("Bukti", 20), Column.rupiah("Debet"),
                        Column.rupiah("Kredit"), Column.balance("Saldo"), Column.text("Keterangan", 28))) {
                    written += new Page(sheet, carried).fill(cooperative, month);
                }
            }
        }
        return written;
    }

    /// One month.
    private final class Page {

        private final Sheet sheet;
        private Rupiah balance;
        private long number;

        Page(Sheet sheet, Rupiah carried) {
            this.sheet = sheet;
            this.balance = carried;
        }

        long fill(UUID cooperative, YearMonth month) {
            sheet.row(null, month.atDay(1), "Saldo bulan lalu", null, null, null, balance, null);
            lines.of(cooperative, account.code(), month, this::line);
            return number;
        }

        private void line(CashLines.CashLine line) {
            balance = balance.plus(line.debit()).minus(line.credit());
            number++;
            sheet.row(number, line.date(), line.description(), line.voucher(),
                    line.debit().isZero() ? null : line.debit(), line.credit().isZero() ? null : line.credit(), balance,
                    line.event() + " " + line.counterparts());
        }
    }
}
