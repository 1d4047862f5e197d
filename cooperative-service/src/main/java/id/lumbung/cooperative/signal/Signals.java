package id.lumbung.cooperative.signal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.caseload.Caseload;
import id.lumbung.cooperative.profile.FormationState;
import id.lumbung.platform.tenancy.Tenant;

/// Reads the signals of all cooperatives of the regency in one go.
@Service
public class Signals {

    /// Each part is one step into an index per cooperative; nothing reads the lines of the journal. What was given up needs
    /// nobody any more.
    private static final String ALL = """
            select c.id, c.state, s.since, b.opened_on,
                (select cast(e.posted_at at time zone :zone as date) from entry e where e.tenant_id = b.tenant_id
                    and e.cooperative_id = b.cooperative_id and e.sequence = b.sequence) as last_posted,
                (select max(m.month) from closed_month m where m.tenant_id = c.tenant_id
                    and m.cooperative_id = c.id) as last_closed,
                (select max(k.day) from cash_count k where k.tenant_id = c.tenant_id
                    and k.cooperative_id = c.id) as last_counted,
                coalesce(dues.members, 0) as members, coalesce(dues.behind, 0) as behind,
                (select count(*) from outlet o where o.tenant_id = c.tenant_id and o.cooperative_id = c.id
                    and o.state = 'OPERASIONAL' and o.kind <> 'KANTOR') as outlets
            from cooperative c join legal_stages(:today) s on s.cooperative_id = c.id
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
            where (cast(:only as uuid[]) is null or c.id = any (:only))
              and not exists (select from legal_obstacle o where o.tenant_id = c.tenant_id and o.cooperative_id = c.id
                  and o.kind = 'DIBATALKAN' and not exists (select from legal_obstacle_end e
                      where e.tenant_id = o.tenant_id and e.obstacle_id = o.id))
            order by c.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Signals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The whole regency, for its office.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll()")
    public List<Signal> all() {
        return read(null);
    }

    /// Those that the current mentor looks after. Whom that is says the office's service, asked before the transaction.
    ///
    /// @param mine as [Caseload] has them
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('pendamping')")
    List<Signal> of(Set<UUID> mine) {
        return read(mine.toArray(UUID[]::new));
    }

    private List<Signal> read(UUID @Nullable [] only) {
        var zone = Tenant.current().zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return jdbc.sql(ALL).param("zone", zone.getId()).param("today", today)
                .param("month", today.withDayOfMonth(1).minusMonths(1)).param("only", only).query(Signals::signal)
                .list();
    }

    private static Signal signal(ResultSet row, int index) throws SQLException {
        return new Signal(row.getObject("id", UUID.class), FormationState.valueOf(row.getString("state")),
                row.getObject("since", LocalDate.class), row.getObject("opened_on", LocalDate.class),
                row.getObject("last_posted", LocalDate.class), row.getObject("last_closed", LocalDate.class),
                row.getObject("last_counted", LocalDate.class),
                row.getInt("members"), row.getInt("behind"), row.getInt("outlets"));
    }
}
