package id.lumbung.cooperative.reconciliation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.ledger.Overdraft;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.CooperativeView;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.reconciliation.BankLines.BankItem;
import id.lumbung.cooperative.reconciliation.BankLines.BookItem;
import id.lumbung.cooperative.reconciliation.BankLines.Finished;
import id.lumbung.cooperative.reconciliation.BankLines.Pair;
import id.lumbung.cooperative.reconciliation.BankLines.Position;
import id.lumbung.cooperative.reconciliation.BankStatements.Likeness;
import id.lumbung.cooperative.reconciliation.BankStatements.Statement;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;

/// Brings statements in, matches their lines with the book, and finishes months.
@Service
@Transactional
class Reconciling {

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 200;

    private final BankLines lines;
    private final BankStatements statements;
    private final Books books;
    private final Ledger ledger;
    private final Offices offices;
    private final Profiles profiles;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Clock clock;

    Reconciling(BankLines lines, BankStatements statements, Books books, Ledger ledger, Offices offices,
            Profiles profiles, Audit audit,
            MeterRegistry meters, Clock clock) {
        this.lines = lines;
        this.statements = statements;
        this.books = books;
        this.ledger = ledger;
        this.offices = offices;
        this.profiles = profiles;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    /// @param banks that have a statement; none before the books are open
    record Desk(CooperativeView cooperative, List<Account> banks, boolean treasurer, YearMonth month) {}

    /// A line that only the bank has.
    ///
    /// @param event what it probably is: `J54` interest, `J55` fee
    /// @param candidates lines of the book with the same amount
    record Open(BankItem item, @Nullable String event, List<BookItem> candidates) {}

    record Sheet(CooperativeView cooperative, Account account, YearMonth month, Position position, List<Open> atBank,
            List<BookItem> inBook, List<Pair> pairs, List<Statement> statements, Optional<Finished> finished,
            boolean treasurer, boolean hasStatement) {

        /// Whether it still is as it was finished.
        public boolean stands() {
            return finished.filter(last -> last.position().equals(position)).isPresent();
        }
    }

    record Mistake(CooperativeView cooperative, Account account, Statement statement) {}

    /// @param skipped lines that an earlier file had brought
    record Imported(UUID id, int lines, int skipped, int matched, YearMonth last) {}

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    Desk desk(UUID cooperative) {
        return new Desk(profiles.get(cooperative), books.chart(cooperative).cashAccounts().stream()
                .filter(account -> account.overdraft() == Overdraft.INGATKAN).toList(), offices.mayRecord(cooperative),
                YearMonth.from(today()));
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    Sheet sheet(UUID cooperative, AccountCode code, YearMonth month) {
        var profile = profiles.get(cooperative);
        var account = books.chart(cooperative).get(code);
        var inBook = lines.openInBook(cooperative, code, month.atEndOfMonth());
        var atBank = lines.openAtBank(cooperative, code, month.atEndOfMonth()).stream()
                .map(item -> new Open(item, event(item),
                        inBook.stream().filter(book -> book.amount().equals(item.amount())).toList()))
                .toList();
        return new Sheet(profile, account, month, lines.position(cooperative, code, month), atBank, inBook,
                lines.pairs(cooperative, code, month), statements.of(cooperative, code, month),
                lines.finished(cooperative, code, month),
                offices.mayRecord(cooperative), lines.hasStatement(cooperative, code, month));
    }

    /// Takes a whole file or nothing of it, and matches what is beyond doubt.
    Imported bringIn(UUID key, UUID cooperative, @Nullable AccountCode account, String name, byte[] content,
            Columns.Choice columns) {
        profiles.get(cooperative);
        offices.requireTreasurer(cooperative);
        if (account == null) {
            throw new NotABank();
        }
        ledger.lock(cooperative);
        var from = books.opened(cooperative).orElseThrow().from();
        var today = today();
        var read = StatementFile.read(content, columns, day -> !day.isBefore(from) && !day.isAfter(today));
        statements.add(key, cooperative, account, name, sha256(content));
        var first = read.stream().map(StatementLine::day).min(LocalDate::compareTo).orElseThrow();
        var last = read.stream().map(StatementLine::day).max(LocalDate::compareTo).orElseThrow();
        var known = statements.known(cooperative, account, first, last);
        var fresh = read.stream().filter(line -> known.merge(
                new Likeness(line.day(), line.description(), line.amount()), -1, Integer::sum) < 0).toList();
        if (fresh.isEmpty()) {
            throw new NothingNew();
        }
        statements.addLines(key, cooperative, account, fresh);
        var matched = lines.matchByItself(cooperative, account);
        audit.record("bank.statement-imported", "bank-statement", key, null);
        meters.counter("lumbung.bank.lines", "outcome", "matched").increment(matched);
        meters.counter("lumbung.bank.lines", "outcome", "open").increment(fresh.size() - (double) matched);
        return new Imported(key, fresh.size(), read.size() - fresh.size(), matched, YearMonth.from(last));
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    Statement statement(UUID cooperative, AccountCode account, UUID statement) {
        profiles.get(cooperative);
        return statements.find(cooperative, account, statement).orElseThrow(NoSuchStatement::new);
    }

    /// What the treasurer sees before she takes a statement back.
    @Transactional(readOnly = true)
    Mistake mistake(UUID cooperative, AccountCode account, UUID statement) {
        offices.requireTreasurer(cooperative);
        return new Mistake(profiles.get(cooperative), books.chart(cooperative).get(account),
                statement(cooperative, account, statement));
    }

    /// Takes back a statement that came by mistake, with its matches. A month that was finished with it shows that it no longer
    /// is as it was finished.
    Statement withdraw(UUID cooperative, AccountCode account, UUID statement, @Nullable String reason) {
        profiles.get(cooperative);
        offices.requireTreasurer(cooperative);
        var because = reason == null ? "" : reason.strip();
        if (because.length() < SHORTEST_REASON || because.length() > LONGEST_REASON) {
            throw new NoReason();
        }
        ledger.lock(cooperative);
        if (statement(cooperative, account, statement).withdrawal() != null) {
            throw new AlreadyWithdrawn();
        }
        statements.withdraw(cooperative, account, statement, because);
        audit.record("bank.statement-withdrawn", "bank-statement", statement, because);
        return statement(cooperative, account, statement);
    }

    /// Tries once more, since entries may have come.
    int matchByItself(UUID cooperative, AccountCode account) {
        profiles.get(cooperative);
        offices.requireTreasurer(cooperative);
        ledger.lock(cooperative);
        return lines.matchByItself(cooperative, account);
    }

    void match(UUID cooperative, AccountCode account, UUID line, long sequence, int number) {
        profiles.get(cooperative);
        offices.requireTreasurer(cooperative);
        ledger.lock(cooperative);
        lines.match(cooperative, account, line, sequence, number);
        audit.record("bank.matched", "bank-statement-line", line, null);
    }

    /// Takes a match away; where there is none, nothing changes.
    void unmatch(UUID cooperative, AccountCode account, UUID line) {
        profiles.get(cooperative);
        offices.requireTreasurer(cooperative);
        ledger.lock(cooperative);
        if (lines.unmatch(cooperative, account, line)) {
            audit.record("bank.unmatched", "bank-statement-line", line, null);
        }
    }

    /// Declares the month reconciled; PostgreSQL reckons whether it is.
    Finished finish(UUID key, UUID cooperative, AccountCode account, YearMonth month, @Nullable Rupiah balance) {
        profiles.get(cooperative);
        offices.requireTreasurer(cooperative);
        if (balance == null) {
            throw new NoBalance();
        }
        ledger.lock(cooperative);
        lines.finish(key, cooperative, account, month, balance);
        audit.record("bank.reconciled", "bank-reconciliation", key, account + " " + month);
        return lines.finished(cooperative, account, month).orElseThrow();
    }

    private static @Nullable String event(BankItem item) {
        var words = item.description().toLowerCase(Locale.ROOT);
        if (item.amount().isPositive()) {
            return words.contains("bunga") || words.contains("jasa giro") || words.contains("interest") ? "J54" : null;
        }
        return words.contains("adm") || words.contains("biaya") || words.contains("fee") ? "J55" : null;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
