package id.lumbung.cooperative.signal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.profile.FormationState;
import id.lumbung.platform.tenancy.Tenant;

/// Reads the signals of all cooperatives of the regency in one go.
@Service
class Signals {

    /// Each part is one step into an index per cooperative; nothing reads the lines of the journal.
    private static final String ALL = """
            select c.id, c.state, b.opened_on,
                (select cast(e.posted_at at time zone :zone as date) from entry e where e.tenant_id = b.tenant_id
                    and e.cooperative_id = b.cooperative_id and e.sequence = b.sequence) as last_posted,
                (select max(m.month) from closed_month m where m.tenant_id = c.tenant_id
                    and m.cooperative_id = c.id) as last_closed,
                (select max(k.day) from cash_count k where k.tenant_id = c.tenant_id
                    and k.cooperative_id = c.id) as last_counted,
                coalesce(dues.members, 0) as members, coalesce(dues.behind, 0) as behind
            from cooperative c
            left join book b on b.tenant_id = c.tenant_id and b.cooperative_id = c.id
            left join (
                select m.tenant_id, m.cooperative_id, count(*) as members,
                    count(*) filter (where coalesce(paid.amount, 0) <= 0) as behind
                from member m
                left join (select s.tenant_id, s.cooperative_id, s.subject_id, sum(s.credit - s.debit) as amount
                           from subject_month_movement s
                           where s.account_code = '3-1102' and s.subject_kind = 'ANGGOTA' and s.period = :month
                           group by 1, 2, 3) paid
                    on paid.tenant_id = m.tenant_id and paid.cooperative_id = m.cooperative_id and paid.subject_id = m.id
                where m.state in ('DITERIMA', 'AKTIF', 'PASIF') and m.entered_on < :month
                    and exists (select from savings_tariff t where t.tenant_id = m.tenant_id
                        and t.cooperative_id = m.cooperative_id and t.kind = 'WAJIB' and t.valid_from <= :month
                        and t.amount > 0)
                group by 1, 2) dues on dues.tenant_id = c.tenant_id and dues.cooperative_id = c.id
            order by c.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Signals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('dinas-admin', 'dinas-petugas', 'pendamping')")
    List<Signal> all() {
        var zone = Tenant.current().zone();
        var lastMonth = LocalDate.ofInstant(clock.instant(), zone).withDayOfMonth(1).minusMonths(1);
        return jdbc.sql(ALL).param("zone", zone.getId()).param("month", lastMonth).query(Signals::signal).list();
    }

    private static Signal signal(ResultSet row, int index) throws SQLException {
        return new Signal(row.getObject("id", UUID.class), FormationState.valueOf(row.getString("state")),
                row.getObject("opened_on", LocalDate.class), row.getObject("last_posted", LocalDate.class),
                row.getObject("last_closed", LocalDate.class), row.getObject("last_counted", LocalDate.class),
                row.getInt("members"), row.getInt("behind"));
    }
}
