package id.lumbung.cooperative.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;

/// A cooperative's books: opening them, and what can be read from them. Every answer costs by the number of accounts
/// and days, not of lines.
@Service
@Transactional(readOnly = true)
public class Books {

    private static final int LONGEST_PAGE = 500;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Charts charts;
    private final Entries journal;
    private final Movements movements;
    private final AccountLines accountLines;

    Books(JdbcClient jdbc, Accounts accounts, Charts charts, Entries journal, Movements movements,
            AccountLines accountLines) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.charts = charts;
        this.journal = journal;
        this.movements = movements;
        this.accountLines = accountLines;
    }

    /// The books of a cooperative since when.
    public record Opened(UUID cooperative, LocalDate from, int chartVersion) {}

    /// Opens the books: no entry may be older than this day. The cooperative gets its own copy of the chart.
    /// Asking again changes nothing.
    @Transactional
    public Opened open(UUID cooperative, LocalDate from) {
        var isNew = jdbc.sql("""
                insert into book (cooperative_id, opened_on, zone, chart_version) values (?, ?, ?, ?)
                on conflict (tenant_id, cooperative_id) do nothing""")
                .params(cooperative, from, Tenant.current().zone().getId(), ChartTemplate.VERSION).update() == 1;
        if (isNew) {
            accounts.copy(ChartTemplate.chart(), cooperative);
        }
        return opened(cooperative).orElseThrow();
    }

    /// The cooperative's accounts; empty before the books are opened.
    public Optional<Chart> openChart(UUID cooperative) {
        return jdbc.sql("select chart_revision from book where cooperative_id = ?").param(cooperative)
                .query(Long.class).optional().map(revision -> charts.of(cooperative, revision));
    }

    /// The accounts as the database has them under this revision, which is that of [Standing] or of the book.
    public Chart chart(UUID cooperative, long revision) {
        return charts.of(cooperative, revision);
    }

    public Optional<Opened> opened(UUID cooperative) {
        return jdbc.sql("select opened_on, chart_version from book where cooperative_id = ?").param(cooperative)
                .query((row, index) -> new Opened(cooperative, row.getObject(1, LocalDate.class), row.getInt(2)))
                .optional();
    }

    /// The cooperative's accounts; none before the books are opened.
    public Chart chart(UUID cooperative) {
        return openChart(cooperative).orElseGet(() -> new Chart(List.of()));
    }

    /// Neraca saldo at the end of a day, with all movements since the opening.
    public TrialBalance trialBalance(UUID cooperative, LocalDate at) {
        var from = opening(cooperative);
        return movements.trialBalance(cooperative, null, at.isBefore(from) ? at : from, at);
    }

    /// Neraca saldo of a period: opening balances, movements, closing balances.
    public TrialBalance trialBalance(UUID cooperative, LocalDate from, LocalDate to) {
        return trialBalance(cooperative, null, from, to);
    }

    /// Neraca saldo of one outlet, whose sides need not be equal, or of all.
    public TrialBalance trialBalance(UUID cooperative, @Nullable Unit unit, LocalDate from, LocalDate to) {
        opening(cooperative);
        return movements.trialBalance(cooperative, unit, from, to);
    }

    /// One account at the end of a day, with all movements since the opening.
    public Balance balance(UUID cooperative, AccountCode account, LocalDate at) {
        var from = opening(cooperative);
        return movements.balance(cooperative, account, null, at.isBefore(from) ? at : from, at)
                .orElseThrow(() -> LedgerRule.ACCOUNT_KNOWN.broken(account));
    }

    /// The lowest that an account stands at on any day from this one on, debit being positive: how much of it can be
    /// taken out on that day. Lock before deciding upon it.
    public Rupiah lowest(UUID cooperative, AccountCode account, LocalDate since) {
        return movements.lowest(cooperative, account, since);
    }

    /// Buku besar, and for a cash account Buku Kas: the lines of an account, by pages.
    public AccountPage account(UUID cooperative, AccountCode account, LocalDate from, LocalDate to,
            AccountPage.@Nullable Place after, int size) {
        return account(cooperative, account, null, from, to, after, size);
    }

    /// The same of one outlet, or of all.
    public AccountPage account(UUID cooperative, AccountCode account, @Nullable Unit unit, LocalDate from,
            LocalDate to, AccountPage.@Nullable Place after, int size) {
        opening(cooperative);
        var period = movements.balance(cooperative, account, unit, from, to)
                .orElseThrow(() -> LedgerRule.ACCOUNT_KNOWN.broken(account));
        return accountLines.page(cooperative, period, unit, from, to, after, Math.clamp(size, 1, LONGEST_PAGE));
    }

    /// The journal, newest first, by pages.
    public JournalPage journal(UUID cooperative, @Nullable Long before, int size) {
        var fitting = Math.clamp(size, 1, LONGEST_PAGE);
        var entries = journal.before(cooperative, before == null ? Long.MAX_VALUE : before, fitting + 1);
        return entries.size() > fitting
                ? new JournalPage(entries.subList(0, fitting), entries.get(fitting - 1).sequence())
                : new JournalPage(entries, null);
    }

    /// One entry with its lines.
    public PostedEntry entry(UUID cooperative, UUID id) {
        return journal.find(id).filter(entry -> entry.posting().cooperative().equals(cooperative))
                .orElseThrow(() -> LedgerRule.ENTRY_KNOWN.broken(id));
    }

    /// How an entry came about, as [Ledger#post] was told; empty for what no treasurer recorded by an event.
    public Optional<String> origin(UUID entry) {
        return journal.origin(entry);
    }

    private LocalDate opening(UUID cooperative) {
        return opened(cooperative).orElseThrow(() -> LedgerRule.BOOKS_OPEN.broken(cooperative)).from();
    }
}
