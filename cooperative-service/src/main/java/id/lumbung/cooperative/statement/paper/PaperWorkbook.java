package id.lumbung.cooperative.statement.paper;

import java.io.OutputStream;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.statement.StatementWording;
import id.lumbung.cooperative.statement.asked.Period;
import id.lumbung.cooperative.statement.reckoning.Details;
import id.lumbung.cooperative.statement.reckoning.EquityStatement;
import id.lumbung.cooperative.statement.reckoning.EquityStatement.Capital;
import id.lumbung.cooperative.statement.reckoning.Notes;
import id.lumbung.cooperative.statement.reckoning.Statement;
import id.lumbung.cooperative.statement.reckoning.StatementLine.Style;
import id.lumbung.platform.document.Column;
import id.lumbung.platform.document.Sheet;
import id.lumbung.platform.document.Workbook;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.web.Dates;

/// A paper as a workbook. Plain figures and sums stand in columns of their own, so that the last row adds up to the
/// control total of the seal.
@Component
class PaperWorkbook {

    private final StatementWording wording;

    PaperWorkbook(StatementWording wording) {
        this.wording = wording;
    }

    void write(Paper paper, OutputStream to) {
        try (var workbook = new Workbook(to)) {
            var kind = wording.kind(paper.seal().kind());
            switch (paper.content()) {
                case Content.Lines(var statement) -> lines(workbook, kind, paper, statement);
                case Content.Equity(var now, var before) -> {
                    equity(workbook, wording.period(paper.seal().period()), now);
                    if (before != null && paper.compared() != null) {
                        equity(workbook, wording.period(paper.compared()), before);
                    }
                }
                case Content.Noted noted -> noted(workbook, paper, noted);
                case Content.Trial trial -> trial(workbook, kind, before(paper, paper.compared()), trial);
                case Content.Book book -> book(workbook, book.account().isCash() ? wording.cashBook() : kind, book);
            }
            about(workbook, kind, paper);
        }
    }

    private void lines(Workbook workbook, String name, Paper paper, Statement statement) {
        var now = wording.column(statement.kind(), statement.period());
        var before = before(paper, statement.compared());
        try (var sheet = workbook.sheet(name, Column.text("Kode", 8), Column.text("Pos", 48), Column.rupiah(now),
                Column.balance("Jumlah " + now), Column.rupiah(before), Column.balance("Jumlah " + before))) {
            statement.rows().forEach(row -> {
                var plain = row.style() == Style.BARIS;
                sheet.row(row.code(), row.name(), plain ? row.amount() : null, plain ? null : row.amount(),
                        plain ? row.before() : null, plain ? null : row.before());
            });
        }
    }

    private String before(Paper paper, @Nullable Period compared) {
        return compared == null ? "Pembanding" : wording.column(paper.seal().kind(), compared);
    }

    private void equity(Workbook workbook, String name, EquityStatement equity) {
        var columns = new Column[Capital.values().length + 2];
        columns[0] = Column.text("Perubahan", 32);
        for (var capital : Capital.values()) {
            columns[capital.ordinal() + 1] = Column.balance(wording.capital(capital));
        }
        columns[columns.length - 1] = Column.balance("Jumlah");
        try (var sheet = workbook.sheet(name, columns)) {
            equity.rows().forEach(row -> {
                var cells = new Object[columns.length];
                cells[0] = wording.change(row.change());
                for (var capital : Capital.values()) {
                    cells[capital.ordinal() + 1] = row.cell(capital);
                }
                cells[columns.length - 1] = row.total();
                sheet.row(cells);
            });
        }
    }

    private void notes(Workbook workbook, Paper paper, Notes notes) {
        var now = wording.column(paper.seal().kind(), paper.seal().period());
        try (var sheet = workbook.sheet("Perincian", Column.text("Pos", 32), Column.text("Akun", 10),
                Column.text("Nama", 40), Column.rupiah(now), Column.rupiah(before(paper, paper.compared())))) {
            notes.sections().forEach(section -> section.entries().forEach(entry -> sheet.row(
                    wording.note(section.key()), entry.account() == null ? "" : entry.account().code().value(),
                    entry.account() == null ? wording.reckoned(entry.line()) : entry.account().name(),
                    entry.amount(), entry.before())));
        }
    }

    /// Every table of the paper is a sheet, also an empty one: who adds them up misses none.
    private void noted(Workbook workbook, Paper paper, Content.Noted noted) {
        try (var sheet = workbook.sheet("Umum", Column.text("Hal", 36), Column.text("Isi", 70))) {
            noted.general().papers().forEach(one -> say(sheet, wording.paper(one.document()),
                    one.number() + ", " + Dates.panjang(one.on())));
            noted.general().organs().forEach(term -> say(sheet, wording.office(term.office()), term.name()));
            say(sheet, "Jumlah anggota", Integer.toString(noted.general().members()));
        }
        notes(workbook, paper, noted.notes());
        var details = noted.notes().details();
        aged(workbook, "receivable", details.receivables());
        aged(workbook, "loan", details.loans());
        try (var sheet = workbook.sheet("Persediaan per Gerai", Column.text("Akun", 10), Column.text("Nama", 40),
                Column.text("Unit", 20), Column.rupiah("Jumlah"))) {
            details.stock().forEach(stock -> sheet.row(stock.account().code().value(), stock.account().name(),
                    stock.unit(), stock.amount()));
        }
        try (var sheet = workbook.sheet("Mutasi Aset Tetap", Column.text("Akun", 10), Column.text("Nama", 40),
                Column.rupiah("Saldo awal"), Column.rupiah("Penambahan"), Column.rupiah("Pengurangan"),
                Column.rupiah("Saldo akhir"))) {
            noted.notes().changes().forEach(change -> sheet.row(change.account().code().value(),
                    change.account().name(), change.opening(), change.added(), change.taken(), change.closing()));
        }
        try (var sheet = workbook.sheet("Transaksi Tanpa Kas", Column.text("Nama", 40), Column.rupiah("Jumlah"))) {
            noted.notes().withoutCash().forEach(gift -> sheet.row(
                    gift.account() == null ? "" : gift.account().name(), gift.amount()));
        }
        try (var sheet = workbook.sheet("Catatan Lain", Column.text("Tentang", 36), Column.text("Isi", 100))) {
            noted.words().forEach(note -> say(sheet, wording.topic(note.topic()), note.text()));
        }
    }

    private void aged(Workbook workbook, String kind, List<Details.Aged> table) {
        var columns = new Column[Details.CLASSES + 2];
        columns[0] = Column.text("Akun", 40);
        for (int place = 0; place < Details.CLASSES; place++) {
            columns[place + 1] = Column.rupiah(wording.note("aged." + kind + "." + place));
        }
        columns[Details.CLASSES + 1] = Column.rupiah("Jumlah");
        try (var sheet = workbook.sheet(wording.note("aged." + kind), columns)) {
            table.forEach(aged -> {
                var cells = new Object[columns.length];
                cells[0] = aged.account().name();
                for (int place = 0; place < Details.CLASSES; place++) {
                    cells[place + 1] = aged.classes().get(place);
                }
                cells[columns.length - 1] = aged.total();
                sheet.row(cells);
            });
        }
    }

    private static void trial(Workbook workbook, String name, String before, Content.Trial trial) {
        try (var sheet = workbook.sheet(name, Column.text("Akun", 10), Column.text("Nama", 40),
                Column.balance("Saldo awal"), Column.rupiah("Mutasi debit"), Column.rupiah("Mutasi kredit"),
                Column.rupiah("Saldo debit"), Column.rupiah("Saldo kredit"), Column.balance(before))) {
            trial.balance().balances().forEach(row -> sheet.row(row.account().code().value(), row.account().name(),
                    row.opening(), row.debit(), row.credit(), row.closingDebit(), row.closingCredit(),
                    trial.before() == null ? null : trial.before(row)));
        }
    }

    private static void book(Workbook workbook, String name, Content.Book book) {
        try (var sheet = workbook.sheet(name, Column.date("Tanggal"), Column.text("Bukti", 22),
                Column.text("Uraian", 48), Column.rupiah("Debit"), Column.rupiah("Kredit"),
                Column.balance("Saldo"))) {
            book.lines().forEach(line -> sheet.row(line.date(), line.number().toString(), line.description(),
                    line.debit(), line.credit(), line.balance()));
        }
    }

    private void about(Workbook workbook, String kind, Paper paper) {
        try (var sheet = workbook.sheet("Keterangan", Column.text("Keterangan", 28), Column.text("Isi", 70))) {
            say(sheet, "Koperasi", paper.cooperative().name());
            say(sheet, "Laporan", kind);
            say(sheet, "Masa", wording.period(paper.seal().period()));
            say(sheet, "Unit", paper.seal().unit() == null ? "Seluruh koperasi" : paper.seal().unit().code());
            say(sheet, "Dicetak", Dates.waktu(paper.at()));
            say(sheet, "Jumlah baris", Rupiah.of(paper.content().rows()).grouped());
            say(sheet, "Jumlah kendali", paper.seal().controlTotal().grouped());
            say(sheet, "Sidik laporan", paper.seal().digest());
            say(sheet, "Catatan terakhir jurnal", Rupiah.of(paper.sequence()).grouped());
        }
    }

    private static void say(Sheet sheet, String what, String value) {
        sheet.row(what, value);
    }
}
