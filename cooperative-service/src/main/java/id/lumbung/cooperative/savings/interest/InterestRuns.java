package id.lumbung.cooperative.savings.interest;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;

/// Posts the jasa of a month: looked at first, then posted as it was seen, once. A unique index makes a second run
/// impossible, also when two press at once.
@Service
@Transactional
class InterestRuns {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final JdbcClient jdbc;
    private final Earnings earnings;
    private final InterestPostings postings;
    private final Ledger ledger;
    private final Profiles profiles;
    private final Audit audit;
    private final MeterRegistry meters;
    private final MessageSource sentences;
    private final Clock clock;

    InterestRuns(JdbcClient jdbc, Earnings earnings, InterestPostings postings, Ledger ledger, Profiles profiles,
            Audit audit, MeterRegistry meters, MessageSource sentences, Clock clock) {
        this.jdbc = jdbc;
        this.earnings = earnings;
        this.postings = postings;
        this.ledger = ledger;
        this.profiles = profiles;
        this.audit = audit;
        this.meters = meters;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    public Preview preview(UUID cooperative, SavingsKind kind, YearMonth month) {
        profiles.get(cooperative);
        return over(month, () -> earnings.of(cooperative, kind, month));
    }

    /// @param seen the gross of the list that was looked at; another sum now is refused
    @PreAuthorize("@offices.mayRecord(#cooperative)")
    public InterestRun post(UUID cooperative, SavingsKind kind, YearMonth month, UUID key, Rupiah seen) {
        ledger.lock(cooperative); // before reading the balances we decide upon
        if (runs(cooperative).stream()
                .anyMatch(run -> run.stands() && run.kind() == kind && run.month().equals(month))) {
            throw new RunStands();
        }
        var preview = over(month, () -> earnings.of(cooperative, kind, month));
        if (preview.shares().isEmpty()) {
            throw new NothingEarned();
        }
        if (!preview.gross().equals(seen)) {
            throw new PreviewChanged();
        }
        record(cooperative, key, preview);
        for (var posting : postings.of(cooperative, key, preview)) {
            ledger.post(posting);
            jdbc.sql("insert into interest_run_entry (entry_id, run_id) values (?, ?)").params(posting.id(), key)
                    .update();
        }
        audit.record("savings.interest-posted", "cooperative", cooperative,
                kind + " " + month + " " + preview.gross().grouped());
        meters.counter("lumbung.savings.interest.runs", "kind", kind.name()).increment();
        return find(cooperative, key);
    }

    /// Takes the entries of a run back, those that still stand; then its month is free.
    @PreAuthorize("@offices.mayRecord(#cooperative)")
    public InterestRun takeBack(UUID cooperative, UUID run, UUID key, LocalDate on, String reason) {
        ledger.lock(cooperative);
        var standing = find(cooperative, run);
        if (!standing.stands()) {
            throw new NoSuchRun();
        }
        var words = sentences.getMessage("savings.interest.reversal", new Object[]{reason.strip()}, INDONESIAN);
        for (var entry : standing.entries()) {
            if (!isReversed(entry)) {
                ledger.reverse(UUID.nameUUIDFromBytes((key + "/" + entry).getBytes(
                        StandardCharsets.US_ASCII)), cooperative, entry, on, words);
            }
        }
        audit.record("savings.interest-taken-back", "cooperative", cooperative,
                standing.kind() + " " + standing.month() + ": " + reason.strip());
        return find(cooperative, run);
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    public List<InterestRun> all(UUID cooperative) {
        profiles.get(cooperative);
        return runs(cooperative);
    }

    /// The last month that is over.
    YearMonth latest() {
        return YearMonth.from(today()).minusMonths(1);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }

    private Preview over(YearMonth month, Supplier<Preview> work) {
        if (month.atEndOfMonth().isAfter(today())) {
            throw new MonthNotOver();
        }
        return work.get();
    }

    private void record(UUID cooperative, UUID key, Preview preview) {
        var rule = preview.rule();
        try {
            jdbc.sql(
                    """
                            insert into interest_run (id, cooperative_id, kind, month, numerator, denominator, base, tax_free_up_to,
                                                      tax_numerator, tax_denominator, gross, tax, posted_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(key).param(cooperative)
                    .param(preview.kind().name()).param(preview.month().atDay(1))
                    .param(rule == null ? null : rule.rate().numerator())
                    .param(rule == null ? null : rule.rate().denominator())
                    .param(rule == null ? null : rule.base().name()).param(preview.tax().freeUpTo().amount())
                    .param(preview.tax().rate().numerator()).param(preview.tax().rate().denominator())
                    .param(preview.gross().amount()).param(preview.taxed().amount())
                    .param(Actor.current().subject()).update();
        } catch (DuplicateKeyException e) {
            throw new RunStands();
        }
        for (var share : preview.shares()) {
            jdbc.sql(
                    """
                            insert into interest_line (run_id, about_id, member_id, base, gross, tax) values (?, ?, ?, ?, ?, ?)""")
                    .params(key, share.about(), share.member(), share.base().amount(), share.gross().amount(),
                            share.tax().amount())
                    .update();
        }
    }

    private boolean isReversed(UUID entry) {
        return jdbc.sql("select exists (select from entry where reverses = ?)").param(entry).query(Boolean.class)
                .single();
    }

    private InterestRun find(UUID cooperative, UUID run) {
        return runs(cooperative).stream().filter(one -> one.id().equals(run)).findFirst().orElseThrow(NoSuchRun::new);
    }

    private List<InterestRun> runs(UUID cooperative) {
        return jdbc.sql("""
                select r.*, array(select e.entry_id from interest_run_entry e
                                   where e.tenant_id = r.tenant_id and e.run_id = r.id) as entries
                  from interest_run r where r.cooperative_id = ? order by r.month desc, r.posted_at desc""")
                .param(cooperative).query(InterestRuns::run).list();
    }

    private static InterestRun run(ResultSet row, int index) throws SQLException {
        var takenBack = row.getObject("taken_back_at", OffsetDateTime.class);
        return new InterestRun(row.getObject("id", UUID.class), SavingsKind.valueOf(row.getString("kind")),
                YearMonth.from(row.getObject("month", LocalDate.class)), Rupiah.of(row.getLong("gross")),
                Rupiah.of(row.getLong("tax")), row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                takenBack == null ? null : takenBack.toInstant(),
                Arrays.asList((UUID[]) row.getArray("entries").getArray()));
    }
}
