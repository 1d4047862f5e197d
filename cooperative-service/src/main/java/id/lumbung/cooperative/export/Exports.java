package id.lumbung.cooperative.export;

import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.statement.YearFigures;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.document.Download;
import id.lumbung.platform.document.Turns;
import id.lumbung.platform.tenancy.Tenant;

/// Hands out the books as files, to whoever may read them. What is written comes from one snapshot, so entries, head
/// and balances belong together however long the reader takes; who took what is remembered.
@Service
class Exports {

    private static final LocalDate ALL_TIME = LocalDate.of(9_999, 12, 31);

    private final JournalReader reader;
    private final CashLines cashLines;
    private final Books books;
    private final YearFigures figures;
    private final Profiles profiles;
    private final Turns turns;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Clock clock;
    private final TransactionTemplate remembering;
    private final TransactionTemplate snapshot;

    Exports(JournalReader reader, CashLines cashLines, Books books, YearFigures figures, Profiles profiles,
            Turns turns, Audit audit, MeterRegistry meters, Clock clock, PlatformTransactionManager transactions) {
        this.reader = reader;
        this.cashLines = cashLines;
        this.books = books;
        this.figures = figures;
        this.profiles = profiles;
        this.turns = turns;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
        this.remembering = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    private enum Kind {
        JOURNAL("jurnal"), ARCHIVE("arsip"), CASH_BOOK("buku kas");

        private final String fileName;

        Kind(String fileName) {
            this.fileName = fileName;
        }
    }

    /// Opens the file when nothing can be refused any more, and gives the number of lines written.
    private interface Writer {
        long write(Book book, Supplier<OutputStream> file);
    }

    @PreAuthorize("@offices.mayRead(#cooperative)")
    public void plainText(UUID cooperative, HttpServletResponse response) {
        send(cooperative, Kind.JOURNAL, Download.TEXT, response,
                (book, file) -> PlainText.write(book, reader, file.get()).lines());
    }

    @PreAuthorize("@offices.mayRead(#cooperative)")
    public void archive(UUID cooperative, HttpServletResponse response) {
        send(cooperative, Kind.ARCHIVE, Download.ZIP, response, (book, file) -> {
            var trial = books.trialBalance(cooperative, book.opened().from(), ALL_TIME);
            return Archive.write(book, trial, figures.of(cooperative), reader, file.get(), clock.instant()).lines();
        });
    }

    /// The cash book of one cash or bank account, a sheet for each month of a year.
    @PreAuthorize("@offices.mayRead(#cooperative)")
    public void cashBook(UUID cooperative, AccountCode account, Year year, HttpServletResponse response) {
        send(cooperative, Kind.CASH_BOOK, Download.XLSX, response, (book, file) -> {
            var mirror = new CashBook(book.chart().get(account), months(book, year), cashLines);
            return mirror.write(book.id(), books, file.get());
        });
    }

    private List<YearMonth> months(Book book, Year year) {
        var opening = YearMonth.from(book.opened().from());
        var today = YearMonth.from(today());
        var months = IntStream.rangeClosed(1, 12).mapToObj(year::atMonth)
                .filter(month -> !month.isBefore(opening) && !month.isAfter(today)).toList();
        if (months.isEmpty()) {
            throw new NoMonthsInYear(year, book.opened().from());
        }
        return months;
    }

    private void send(UUID cooperative, Kind kind, Download form, HttpServletResponse response, Writer writer) {
        var lines = turns.take(() -> {
            remembering.executeWithoutResult(_ -> {
                reader.book(profiles.get(cooperative)); // refuses before anything is remembered
                audit.record("book.exported", "cooperative", cooperative, kind.name());
            });
            return snapshot.execute(_ -> {
                var book = reader.book(profiles.get(cooperative));
                return writer.write(book, () -> form.begin(response, book.cooperative().villageName() + " "
                        + kind.fileName + " " + today()));
            });
        });
        meters.summary("lumbung.export.lines", "kind", kind.name().toLowerCase(Locale.ROOT)).record(lines);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Tenant.current().zone());
    }
}
