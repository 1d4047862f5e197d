package id.lumbung.cooperative.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.money.Rupiah;

/// Bank reconciliation for programs. The key of a statement is its id, and so is that of a finished month.
@RestController
@RequestMapping("/cooperatives/{cooperative}/bank-accounts/{account}")
class ReconciliationApi {

    private final Reconciling reconciling;
    private final Once once;

    ReconciliationApi(Reconciling reconciling, Once once) {
        this.reconciling = reconciling;
        this.once = once;
    }

    /// The body is the file itself. Columns are numbered from 1; those that are not named are guessed from the header.
    @PostMapping("/statements")
    ResponseEntity<?> bringIn(@PathVariable UUID cooperative, @PathVariable String account, @IdempotencyKey UUID key,
            @RequestParam(defaultValue = "mutasi.csv") String name,
            @RequestParam(required = false) @Nullable Integer day,
            @RequestParam(required = false) @Nullable Integer description,
            @RequestParam(required = false) @Nullable Integer debit,
            @RequestParam(required = false) @Nullable Integer credit,
            @RequestParam(required = false) @Nullable Integer amount, @RequestBody byte[] content) {
        return once.answer(key, Arrays.hashCode(content), () -> ResponseEntity.status(HttpStatus.CREATED)
                .body(ImportedJson.of(reconciling.bringIn(key, cooperative, AccountCode.of(account), name, content,
                        new Columns.Choice(day, description, debit, credit, amount)))));
    }

    @GetMapping("/statements/{statement}")
    StatementJson statement(@PathVariable UUID cooperative, @PathVariable String account,
            @PathVariable UUID statement) {
        return StatementJson.of(reconciling.statement(cooperative, AccountCode.of(account), statement));
    }

    /// For a file that came by mistake: its lines no longer count, and its matches go.
    @PostMapping("/statements/{statement}/withdrawal")
    ResponseEntity<?> withdraw(@PathVariable UUID cooperative, @PathVariable String account,
            @PathVariable UUID statement, @IdempotencyKey UUID key, @RequestBody Reason reason) {
        return once.answer(key, reason, () -> ResponseEntity.ok(StatementJson
                .of(reconciling.withdraw(cooperative, AccountCode.of(account), statement, reason.reason()))));
    }

    @GetMapping("/reconciliations/{month}")
    SheetJson sheet(@PathVariable UUID cooperative, @PathVariable String account, @PathVariable YearMonth month) {
        return SheetJson.of(reconciling.sheet(cooperative, AccountCode.of(account), month));
    }

    @PostMapping("/reconciliations/{month}")
    ResponseEntity<?> finish(@PathVariable UUID cooperative, @PathVariable String account,
            @PathVariable YearMonth month, @IdempotencyKey UUID key, @RequestBody Statement statement) {
        return once.answer(key, statement, () -> ResponseEntity.status(HttpStatus.CREATED).body(FinishedJson
                .of(reconciling.finish(key, cooperative, AccountCode.of(account), month, statement.balance()))));
    }

    /// Matches what can be matched in one way only.
    @PutMapping("/matches")
    MatchedJson matchByItself(@PathVariable UUID cooperative, @PathVariable String account) {
        return new MatchedJson(reconciling.matchByItself(cooperative, AccountCode.of(account)));
    }

    @PutMapping("/matches/{line}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void match(@PathVariable UUID cooperative, @PathVariable String account, @PathVariable UUID line,
            @RequestBody BookLine book) {
        reconciling.match(cooperative, AccountCode.of(account), line, book.sequence(), book.line());
    }

    @DeleteMapping("/matches/{line}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmatch(@PathVariable UUID cooperative, @PathVariable String account, @PathVariable UUID line) {
        reconciling.unmatch(cooperative, AccountCode.of(account), line);
    }

    record Statement(@Nullable Rupiah balance) {}

    /// @param reason 3 to 200 characters
    record Reason(@Nullable String reason) {}

    /// @param from and to: the days that it tells of
    record StatementJson(UUID id, String file, LocalDate from, LocalDate to, int lines, int matched, String by,
            Instant at, @Nullable WithdrawalJson withdrawal) {

        static StatementJson of(BankStatements.Statement statement) {
            var withdrawal = statement.withdrawal();
            return new StatementJson(statement.id(), statement.file(), statement.first(), statement.last(),
                    statement.lines(), statement.matched(), statement.by(), statement.at(),
                    withdrawal == null
                            ? null
                            : new WithdrawalJson(withdrawal.because(), withdrawal.by(), withdrawal.at()));
        }
    }

    record WithdrawalJson(String because, String by, Instant at) {}

    record BookLine(long sequence, int line) {}

    record MatchedJson(int matched) {}

    record ImportedJson(UUID id, int lines, int skipped, int matched) {

        static ImportedJson of(Reconciling.Imported imported) {
            return new ImportedJson(imported.id(), imported.lines(), imported.skipped(), imported.matched());
        }
    }

    record FinishedJson(UUID id, YearMonth month, Rupiah bank, Rupiah book, Rupiah openInBook, Rupiah openAtBank,
            String by, Instant at) {

        static FinishedJson of(BankLines.Finished finished) {
            var position = finished.position();
            return new FinishedJson(finished.id(), finished.month(), finished.bank(), position.book(),
                    position.openInBook(), position.openAtBank(), finished.by(), finished.at());
        }
    }

    /// @param expected what the bank must state
    record SheetJson(YearMonth month, Rupiah book, Rupiah openInBook, Rupiah openAtBank, Rupiah expected,
            List<BankJson> atBank, List<BookJson> inBook, List<PairJson> pairs, List<StatementJson> statements,
            @Nullable FinishedJson finished, boolean stands) {

        static SheetJson of(Reconciling.Sheet sheet) {
            var position = sheet.position();
            return new SheetJson(sheet.month(), position.book(), position.openInBook(), position.openAtBank(),
                    position.expected(),
                    sheet.atBank().stream().map(open -> BankJson.of(open.item(), open.event())).toList(),
                    sheet.inBook().stream().map(BookJson::of).toList(),
                    sheet.pairs().stream().map(pair -> new PairJson(BankJson.of(pair.bank(), null),
                            BookJson.of(pair.book()), pair.automatic())).toList(),
                    sheet.statements().stream().map(StatementJson::of).toList(),
                    sheet.finished().map(FinishedJson::of).orElse(null), sheet.stands());
        }
    }

    /// @param event what it probably is
    record BankJson(UUID id, LocalDate day, String description, Rupiah amount, @Nullable String event) {

        static BankJson of(BankLines.BankItem item, @Nullable String event) {
            return new BankJson(item.id(), item.day(), item.description(), item.amount(), event);
        }
    }

    record BookJson(long sequence, int line, UUID entry, LocalDate day, String voucher, String description,
            Rupiah amount) {

        static BookJson of(BankLines.BookItem item) {
            return new BookJson(item.sequence(), item.line(), item.entry(), item.day(), item.voucher(),
                    item.description(), item.amount());
        }
    }

    record PairJson(BankJson bank, BookJson book, boolean automatic) {}
}
