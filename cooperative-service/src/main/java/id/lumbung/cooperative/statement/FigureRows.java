package id.lumbung.cooperative.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.statement.asked.Period;
import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.cooperative.statement.cashflow.Flow;
import id.lumbung.cooperative.statement.reckoning.Figures;
import id.lumbung.cooperative.statement.reckoning.Movement;
import id.lumbung.platform.money.Rupiah;

/// Movements of whole months, read from what the posting keeps.
@Repository
class FigureRows {

    private static final LocalDate EVER = LocalDate.of(1950, 1, 1); // no books are older

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Figures figures(UUID cooperative, Chart chart, YearMonth from, YearMonth to, @Nullable Unit unit) {
        return new Figures(movements(cooperative, chart, from, to, unit), aside(cooperative, chart, from, to, unit),
                unit != null);
    }

    Optional<YearMonth> latestMonth(UUID cooperative) {
        return jdbc.sql("select month from account_month_movement where cooperative_id = ? order by month desc limit 1")
                .param(cooperative).query((row, index) -> YearMonth.from(row.getObject(1, LocalDate.class))).optional();
    }

    List<Flow> flows(UUID cooperative, Chart chart, YearMonth from, YearMonth to, @Nullable Unit unit) {
        return jdbc.sql("""
                select account_code, sum(cash_in) as cash_in, sum(cash_out) as cash_out
                  from cash_flow_month_movement
                 where cooperative_id = :cooperative and month between :from and :to
                   and (:unit::text is null or unit = :unit)
                 group by account_code order by account_code""")
                .param("cooperative", cooperative).param("from", from.atDay(1)).param("to", to.atDay(1))
                .param("unit", unit == null ? null : unit.code())
                .query((row, index) -> new Flow(chart.get(AccountCode.of(row.getString("account_code"))),
                        Rupiah.of(row.getLong("cash_in")), Rupiah.of(row.getLong("cash_out"))))
                .list();
    }

    /// How many lines stand in the months that a paper tells of: any posting there makes it more. What was earned is told
    /// by the period alone, everything else also by what came before.
    long lines(UUID cooperative, StatementKind kind, Period period) {
        return jdbc.sql("""
                select coalesce(sum(lines), 0) from account_month_movement
                 where cooperative_id = ? and month between ? and ?""")
                .params(cooperative, kind == StatementKind.PHU ? period.start() : EVER, period.end())
                .query(Long.class).single();
    }

    private List<Movement> movements(UUID cooperative, Chart chart, YearMonth from, YearMonth to,
            @Nullable Unit unit) {
        return jdbc
                .sql("""
                        select account_code, participation, coalesce(sum(debit - credit) filter (where month < :from), 0) as before,
                               coalesce(sum(debit) filter (where month >= :from), 0) as debit,
                               coalesce(sum(credit) filter (where month >= :from), 0) as credit
                          from account_month_movement
                         where cooperative_id = :cooperative and month <= :to and (:unit::text is null or unit = :unit)
                         group by account_code, participation order by account_code""")
                .param("cooperative", cooperative).param("from", from.atDay(1)).param("to", to.atDay(1))
                .param("unit", unit == null ? null : unit.code())
                .query(movement(chart)).list();
    }

    /// What was recorded on accounts of equity and taken back within the same months, as the reversals say it.
    List<Movement> undone(UUID cooperative, Chart chart, YearMonth from, YearMonth to, @Nullable Unit unit) {
        return jdbc
                .sql("""
                        select l.account_code, l.participation, 0 as before, sum(l.debit) as debit, sum(l.credit) as credit
                          from entry r
                          join entry o on o.tenant_id = r.tenant_id and o.id = r.reverses
                          join entry_line l on l.tenant_id = r.tenant_id and l.cooperative_id = r.cooperative_id and l.sequence = r.sequence
                         where r.cooperative_id = :cooperative and r.reverses is not null
                           and o.event <> 'J83'
                           and r.entry_date between :start and :end and o.entry_date between :start and :end
                           and l.account_code like '3-%' and (:unit::text is null or l.unit = :unit)
                         group by l.account_code, l.participation order by l.account_code""")
                .param("cooperative", cooperative).param("start", from.atDay(1)).param("end", to.atEndOfMonth())
                .param("unit", unit == null ? null : unit.code())
                .query(movement(chart)).list();
    }

    /// The few entries that close a year or carry its result over stand on the accounts of the result, which have an index.
    private List<Movement> aside(UUID cooperative, Chart chart, YearMonth from, YearMonth to, @Nullable Unit unit) {
        return jdbc
                .sql("""
                        with touching as (
                            select distinct sequence from entry_line
                             where cooperative_id = :cooperative and account_code in ('3-1502', '3-1901')
                               and entry_date between :start and :end),
                        apart as (
                            select t.sequence
                              from touching t
                              join entry e on e.cooperative_id = :cooperative and e.sequence = t.sequence
                              left join entry o on o.tenant_id = e.tenant_id and o.id = e.reverses
                              join entry_line l on l.cooperative_id = :cooperative and l.sequence = t.sequence
                             group by t.sequence, e.event, o.event
                            having coalesce(o.event, e.event) = 'J76'
                                or bool_or(l.account_code = '3-1901') and coalesce(o.event, e.event) <> 'J83'
                                or bool_and(l.account_code in ('3-1501', '3-1502')))
                        select l.account_code, l.participation, 0 as before, sum(l.debit) as debit, sum(l.credit) as credit
                          from apart
                          join entry_line l on l.cooperative_id = :cooperative and l.sequence = apart.sequence
                          join account a on a.tenant_id = l.tenant_id and a.cooperative_id = l.cooperative_id and a.code = l.account_code
                         where (a.type in ('I', 'X') or l.account_code = '3-1502') and (:unit::text is null or l.unit = :unit)
                         group by l.account_code, l.participation order by l.account_code""")
                .param("cooperative", cooperative).param("start", from.atDay(1)).param("end", to.atEndOfMonth())
                .param("unit", unit == null ? null : unit.code())
                .query(movement(chart)).list();
    }

    private static RowMapper<Movement> movement(Chart chart) {
        return (row, index) -> new Movement(chart.get(AccountCode.of(row.getString("account_code"))),
                Participation.valueOf(row.getString("participation")), Rupiah.of(row.getLong("before")),
                Rupiah.of(row.getLong("debit")), Rupiah.of(row.getLong("credit")));
    }
}
