package id.lumbung.cooperative.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.money.Rupiah;

/// What stands behind a control account: how much of it is whose. Balances are signed, debit being positive, and cost by
/// the months that moved and the lines of one month.
@Service
@Transactional(readOnly = true)
public class SubLedger {

    private static final String AT = """
            select account_code, subject_kind, subject_id, sum(debit - credit) as balance from (
                select account_code, subject_kind, subject_id, debit, credit from subject_month_movement
                 where cooperative_id = :cooperative and month < :month %1$s
                union all
                select account_code, subject_kind, subject_id, debit, credit from entry_line
                 where cooperative_id = :cooperative and entry_date between :month and :at and subject_id is not null %1$s) moved
             group by account_code, subject_kind, subject_id having sum(debit - credit) <> 0
             order by account_code, subject_id""";

    private final JdbcClient jdbc;

    SubLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What one subject has on one account.
    public record Share(AccountCode account, Subject.Kind kind, UUID subject, Rupiah balance) {}

    /// What moved for a subject on an account and was meant for a month.
    public record Meant(UUID subject, YearMonth period, Rupiah balance) {}

    /// What moved for a subject on a day.
    public record Moved(UUID subject, LocalDate day, Rupiah balance) {}

    /// A line that names the subject.
    ///
    /// @param period the month it is meant for
    public record Told(UUID entry, VoucherNumber number, EventCode event, LocalDate date, String description,
            AccountCode account, Rupiah debit, Rupiah credit, @Nullable YearMonth period, boolean reversed) {}

    /// Everybody's shares of one account at the end of a day; who has nothing is left out.
    public List<Share> shares(UUID cooperative, AccountCode account, LocalDate at) {
        return jdbc.sql(AT.formatted("and account_code = :account")).param("cooperative", cooperative)
                .param("account", account.value()).param("month", at.withDayOfMonth(1)).param("at", at)
                .query(SubLedger::share).list();
    }

    /// All that one subject has at the end of a day, account by account.
    public List<Share> of(UUID cooperative, UUID subject, LocalDate at) {
        return jdbc.sql(AT.formatted("and subject_kind in ('ANGGOTA', 'PINJAMAN') and subject_id = :subject"))
                .param("cooperative", cooperative).param("subject", subject).param("month", at.withDayOfMonth(1))
                .param("at", at).query(SubLedger::share).list();
    }

    /// What is still owed on these loans at the end of a day; what is paid back is left out.
    public List<Share> owed(UUID cooperative, Collection<UUID> loans, LocalDate at) {
        return jdbc
                .sql(AT.formatted(
                        "and subject_kind = 'PINJAMAN' and account_code ^@ '1-' and subject_id = any (:loans::uuid[])"))
                .param("cooperative", cooperative)
                .param("loans", loans.stream().map(UUID::toString).toArray(String[]::new))
                .param("month", at.withDayOfMonth(1)).param("at", at).query(SubLedger::share).list();
    }

    public Rupiah balance(UUID cooperative, AccountCode account, Subject.Member member, LocalDate at) {
        return jdbc.sql("select subject_balance_at(?, ?, 'ANGGOTA', ?, ?)")
                .params(cooperative, account.value(), member.id(), at)
                .query((row, index) -> Rupiah.of(row.getLong(1))).single();
    }

    /// Everything that moved on an account, by the month it was meant for.
    public List<Meant> meant(UUID cooperative, AccountCode account) {
        return jdbc.sql("""
                select subject_id, period, sum(debit - credit) as balance from subject_month_movement
                 where cooperative_id = ? and account_code = ? group by subject_id, period""")
                .params(cooperative, account.value())
                .query((row, index) -> new Meant(row.getObject("subject_id", UUID.class),
                        YearMonth.from(row.getObject("period", LocalDate.class)), Rupiah.of(row.getLong("balance"))))
                .list();
    }

    /// What moved on an account between two days, day by day, for each subject.
    ///
    /// @param without events that are left out, with their reversals; but what takes back an entry of before these days moves
    ///     what they began with
    public List<Moved> moved(UUID cooperative, AccountCode account, LocalDate from, LocalDate to,
            Set<EventCode> without) {
        return jdbc
                .sql("""
                        select l.subject_id, l.entry_date, sum(l.debit - l.credit) as balance
                          from entry_line l
                          join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
                          left join entry o on o.tenant_id = e.tenant_id and o.id = e.reverses
                         where l.cooperative_id = ? and l.account_code = ? and l.entry_date between ? and ?
                           and l.subject_id is not null and (coalesce(o.event, e.event) <> all (?::text[]) or o.entry_date < ?)
                         group by l.subject_id, l.entry_date order by l.subject_id, l.entry_date""")
                .params(cooperative, account.value(), from, to,
                        without.stream().map(EventCode::value).toArray(String[]::new), from)
                .query((row, index) -> new Moved(row.getObject("subject_id", UUID.class),
                        row.getObject("entry_date", LocalDate.class), Rupiah.of(row.getLong("balance"))))
                .list();
    }

    /// The lines of a member in the order of her card.
    public List<Told> lines(UUID cooperative, Subject.Member member, LocalDate from, LocalDate to) {
        return jdbc
                .sql("""
                        select e.id, e.voucher_type, e.voucher_number, e.event, e.description, l.entry_date, l.account_code,
                               l.debit, l.credit, l.period, e.reverses is not null or exists (select from entry r
                                    where r.tenant_id = e.tenant_id and r.reverses = e.id) as reversed
                          from entry_line l
                          join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
                         where l.cooperative_id = ? and l.subject_kind = 'ANGGOTA' and l.subject_id = ? and l.entry_date between ? and ?
                         order by l.entry_date, l.sequence, l.line_no""")
                .params(cooperative, member.id(), from, to)
                .query(SubLedger::told).list();
    }

    private static Share share(ResultSet row, int index) throws SQLException {
        return new Share(AccountCode.of(row.getString("account_code")),
                Subject.Kind.valueOf(row.getString("subject_kind")), row.getObject("subject_id", UUID.class),
                Rupiah.of(row.getLong("balance")));
    }

    private static Told told(ResultSet row, int index) throws SQLException {
        var date = row.getObject("entry_date", LocalDate.class);
        var period = row.getObject("period", LocalDate.class);
        return new Told(row.getObject("id", UUID.class),
                VoucherNumber.of(VoucherType.valueOf(row.getString("voucher_type")), date,
                        row.getInt("voucher_number")),
                EventCode.of(row.getString("event")), date, row.getString("description"),
                AccountCode.of(row.getString("account_code")), Rupiah.of(row.getLong("debit")),
                Rupiah.of(row.getLong("credit")), period == null ? null : YearMonth.from(period),
                row.getBoolean("reversed"));
    }
}
