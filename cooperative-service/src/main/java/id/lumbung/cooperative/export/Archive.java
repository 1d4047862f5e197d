package id.lumbung.cooperative.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.Balance;
import id.lumbung.cooperative.ledger.TrialBalance;
import id.lumbung.cooperative.statement.YearFigures;
import id.lumbung.platform.document.Csv;
import id.lumbung.platform.tenancy.Tenant;

/// The book as a file that proves itself: every entry as it was hashed, the chart, the seals of closed months, the trial
/// balance and the statements of each year, and the program that checks all of it without us.
final class Archive {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZipOutputStream zip;
    private final Instant at;

    private Archive(OutputStream out, Instant at) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.at = at;
    }

    /// What `book.json` says; the verifier holds everything else against it.
    record Front(String format, int regency, String cooperative, String name, String opened, long entries, long lines,
            long total, String hash, String exported) {}

    record AccountRow(String code, String name, String type, String side, @Nullable String parent,
            @Nullable String line) {

        static AccountRow of(Account account) {
            var parent = account.parent();
            return new AccountRow(account.code().value(), account.name(), account.type().name(),
                    account.normalSide().letter(), parent == null ? null : parent.value(), account.line());
        }
    }

    record BalanceRow(String account, long debit, long credit, long closing) {

        static BalanceRow of(Balance balance) {
            return new BalanceRow(balance.account().code().value(), balance.debit().amount(),
                    balance.credit().amount(), balance.closing().amount());
        }
    }

    record MemberRow(String id, String number) {}

    static Tally write(Book book, TrialBalance trial, List<YearFigures.Figure> statements, JournalReader reader,
            OutputStream out, Instant at) {
        var archive = new Archive(out, at);
        var tally = new Tally();
        try {
            archive.copy("BACA-SAYA.txt", "/export/BACA-SAYA.txt");
            archive.copy("Verify.java", "/export/Verify.java");
            archive.begin("entries.jsonl");
            reader.entries(book, entry -> {
                tally.add(entry);
                archive.line(entry);
            });
            archive.begin("chart.jsonl");
            book.chart().accounts().forEach(account -> archive.line(AccountRow.of(account)));
            archive.begin("seals.jsonl");
            reader.seals(book).forEach(archive::line);
            archive.begin("trial-balance.jsonl");
            trial.balances().forEach(balance -> archive.line(BalanceRow.of(balance)));
            archive.begin("trial-balance.csv");
            archive.table(trial);
            archive.statements(statements);
            archive.begin("members.jsonl");
            book.members().forEach((id, number) -> archive.line(new MemberRow(id.toString(), number)));
            archive.begin("book.json");
            archive.line(new Front("lumbung-archive-1", Tenant.current().code(), book.id().toString(),
                    book.cooperative().name(), book.opened().from().toString(), tally.entries(), tally.lines(),
                    tally.total(), book.hash(), at.toString()));
            archive.zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tally;
    }

    private void statements(List<YearFigures.Figure> statements) {
        begin("statements.jsonl");
        statements.forEach(this::line);
        begin("statements.csv");
        write("laporan;tahun;kode;pos;jumlah\n");
        statements.forEach(figure -> write(String.join(";", figure.kind(), Integer.toString(figure.year()),
                Csv.cell(figure.code()), Csv.cell(figure.name()), Long.toString(figure.amount())) + "\n"));
        begin("statement-lines.jsonl");
        YearFigures.rules().forEach(this::line);
    }

    private void table(TrialBalance trial) {
        write("akun;nama;debit;kredit\n");
        trial.balances().forEach(balance -> write(String.join(";", balance.account().code().value(),
                Csv.cell(balance.account().name()), Long.toString(balance.closingDebit().amount()),
                Long.toString(balance.closingCredit().amount())) + "\n"));
        write("JUMLAH;;%d;%d\n".formatted(trial.closingDebit().amount(), trial.closingCredit().amount()));
    }

    private void begin(String name) {
        try {
            var file = new ZipEntry(name);
            file.setTime(at.toEpochMilli());
            zip.putNextEntry(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(String name, String resource) throws IOException {
        begin(name);
        try (InputStream in = Objects.requireNonNull(Archive.class.getResourceAsStream(resource))) {
            in.transferTo(zip);
        }
    }

    private void line(Object value) {
        write(JSON.writeValueAsString(value) + "\n");
    }

    private void write(String text) {
        try {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
