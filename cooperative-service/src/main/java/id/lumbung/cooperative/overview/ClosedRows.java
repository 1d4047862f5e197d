package id.lumbung.cooperative.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.platform.money.Rupiah;

/// What the cooperatives of the bound regency closed, all of them in one go. Nothing reads the lines of the journal but
/// those of the few entries that close a year.
@Repository
class ClosedRows {

    /// Balances as each closing remembered them; of a closing that was taken back nothing counts.
    private static final String BALANCES = """
            select b.cooperative_id, cast(t.month + interval '1 month - 1 day' as date) as as_of,
                   coalesce(sum(k.balance) filter (where a.type = 'A'), 0) as assets,
                   coalesce(-sum(k.balance) filter (where k.account_code in
                       ('3-1101', '3-1102', '2-1201', '2-1202', '2-1203', '2-2103')), 0) as savings
              from book b
             cross join lateral (
                select p.id, p.month from period_act p
                 where p.tenant_id = b.tenant_id and p.cooperative_id = b.cooperative_id and p.act = 'TUTUP'
                   and p.month <= b.closed_through
                   and not exists (select from period_act o
                                    where o.tenant_id = p.tenant_id and o.cooperative_id = p.cooperative_id
                                      and o.number > p.number and o.act in ('BUKA', 'BUKA_KUNCI') and o.month <= p.month)
                 order by p.number desc limit 1) t
              left join closed_balance k on k.tenant_id = b.tenant_id and k.act_id = t.id
              left join account a on a.tenant_id = b.tenant_id and a.cooperative_id = b.cooperative_id
                                 and a.code = k.account_code
             group by b.cooperative_id, t.month""";

    /// As the PHU of a month has it: closing a year and carrying its result over earn nothing.
    private static final String MONTHS = """
            with moved as (
                select m.cooperative_id, m.month, a.line, m.credit - m.debit as amount
                  from book b
                  join account a on a.tenant_id = b.tenant_id and a.cooperative_id = b.cooperative_id
                                and a.type in ('I', 'X')
                  join account_month_movement m on m.tenant_id = a.tenant_id and m.cooperative_id = a.cooperative_id
                                               and m.account_code = a.code and m.month between :since and b.closed_through
                 where b.closed_through >= :since),
            touching as (
                select distinct l.tenant_id, l.cooperative_id, l.sequence, l.account_code = '3-1901' as carried
                  from book b
                  join entry_line l on l.tenant_id = b.tenant_id and l.cooperative_id = b.cooperative_id
                                   and l.account_code in ('3-1502', '3-1901') and l.entry_date >= :since
                                   and l.entry_date < b.closed_through + interval '1 month'
                 where b.closed_through >= :since),
            aside as (
                select distinct t.tenant_id, t.cooperative_id, t.sequence from touching t
                  join entry e on e.tenant_id = t.tenant_id and e.cooperative_id = t.cooperative_id
                              and e.sequence = t.sequence
                  left join entry o on o.tenant_id = e.tenant_id and o.id = e.reverses
                 where coalesce(o.event, e.event) = 'J76' or t.carried and coalesce(o.event, e.event) <> 'J83'),
            earned as (
                select * from moved
                 union all
                select l.cooperative_id, cast(date_trunc('month', l.entry_date) as date), a.line, l.debit - l.credit
                  from aside t
                  join entry_line l on l.tenant_id = t.tenant_id and l.cooperative_id = t.cooperative_id
                                   and l.sequence = t.sequence
                  join account a on a.tenant_id = l.tenant_id and a.cooperative_id = l.cooperative_id
                                and a.code = l.account_code and a.type in ('I', 'X')),
            closed as (
                select b.cooperative_id, cast(s as date) as month
                  from book b cross join lateral generate_series(
                      greatest(cast(:since as date), cast(date_trunc('month', b.opened_on) as date)), b.closed_through,
                      interval '1 month') s
                 where b.closed_through is not null)
            select c.cooperative_id, c.month, coalesce(sum(e.amount), 0) as surplus,
                   coalesce(sum(e.amount) filter (where e.line in ('P01', 'P02', 'P05', 'P08')), 0) as turnover
              from closed c left join earned e on e.cooperative_id = c.cooperative_id and e.month = c.month
             group by c.cooperative_id, c.month order by c.cooperative_id, c.month""";

    private final JdbcClient jdbc;

    ClosedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Balance(LocalDate asOf, Rupiah assets, Rupiah savings) {}

    record Months(Map<UUID, List<Overview.Month>> all) {

        List<Overview.Month> of(UUID cooperative) {
            return all.getOrDefault(cooperative, List.of());
        }
    }

    Map<UUID, Balance> balances() {
        return jdbc.sql(BALANCES)
                .query((row, index) -> Map.entry(row.getObject("cooperative_id", UUID.class),
                        new Balance(row.getObject("as_of", LocalDate.class), Rupiah.of(row.getLong("assets")),
                                Rupiah.of(row.getLong("savings")))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// @param since first day of the oldest month
    Months months(LocalDate since) {
        var months = new HashMap<UUID, List<Overview.Month>>();
        jdbc.sql(MONTHS).param("since", since).query(row -> {
            months.computeIfAbsent(row.getObject("cooperative_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Overview.Month(row.getObject("month", LocalDate.class),
                            Rupiah.of(row.getLong("turnover")), Rupiah.of(row.getLong("surplus"))));
        });
        return new Months(months);
    }
}
