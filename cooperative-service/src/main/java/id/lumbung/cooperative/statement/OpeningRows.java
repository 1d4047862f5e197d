package id.lumbung.cooperative.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.statement.cashflow.Flow;
import id.lumbung.cooperative.statement.reckoning.Movement;
import id.lumbung.platform.money.Rupiah;

/// What the opening sheet brought (J83), and what took it back when the sheet was confirmed again. These entries are few
/// and have an index, so they are read from the lines.
@Repository
class OpeningRows {

    private static final String OPENING = """
            with brought as (
                select e.id, e.sequence, e.entry_date from entry e
                 where e.cooperative_id = :cooperative and e.event = 'J83'),
            opening as (
                select b.sequence, b.entry_date, true as is_original from brought b
                 where b.entry_date between :start and :end
                union all
                select r.sequence, r.entry_date, false from brought b join entry r on r.reverses = b.id
                 where r.reverses is not null and r.entry_date between :start and :end)
            """;

    private final JdbcClient jdbc;

    OpeningRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What of the movements of these months is opening balance.
    List<Movement> movements(UUID cooperative, Chart chart, YearMonth from, YearMonth to, @Nullable Unit unit) {
        return asked(OPENING + """
                select l.account_code, l.participation, sum(l.debit) as debit, sum(l.credit) as credit
                  from opening
                  join entry_line l on l.cooperative_id = :cooperative and l.sequence = opening.sequence
                 where :unit::text is null or l.unit = :unit
                 group by l.account_code, l.participation order by l.account_code""", cooperative, from, to, unit)
                .query((row, _) -> new Movement(chart.get(AccountCode.of(row.getString("account_code"))),
                        Participation.valueOf(row.getString("participation")), Rupiah.ZERO,
                        Rupiah.of(row.getLong("debit")), Rupiah.of(row.getLong("credit"))))
                .list();
    }

    /// What of the flows of these months only stands beside cash that was there already.
    List<Flow> flows(UUID cooperative, Chart chart, YearMonth from, YearMonth to, @Nullable Unit unit) {
        return asked(
                OPENING + """
                        , lines as (
                            select l.account_code, l.sequence, l.unit, a.cash_flow = 'KAS' as is_cash,
                                   case when o.is_original then l.credit else -l.debit end as cash_in,
                                   case when o.is_original then l.debit else -l.credit end as cash_out
                              from opening o
                              join entry_line l on l.cooperative_id = :cooperative and l.sequence = o.sequence
                              join account a on a.tenant_id = l.tenant_id and a.cooperative_id = l.cooperative_id and a.code = l.account_code)
                        select account_code, sum(cash_in) as cash_in, sum(cash_out) as cash_out
                          from lines
                         where not is_cash and sequence in (select sequence from lines where is_cash)
                           and (:unit::text is null or unit = :unit)
                         group by account_code order by account_code""",
                cooperative, from, to, unit)
                .query((row, _) -> new Flow(chart.get(AccountCode.of(row.getString("account_code"))),
                        Rupiah.of(row.getLong("cash_in")), Rupiah.of(row.getLong("cash_out"))))
                .list();
    }

    /// The day of the last of these entries in the months.
    Optional<LocalDate> last(UUID cooperative, YearMonth from, YearMonth to) {
        return asked(OPENING + "select entry_date from opening order by entry_date desc limit 1", cooperative, from, to,
                null).query((row, _) -> row.getObject(1, LocalDate.class)).optional();
    }

    private StatementSpec asked(String query, UUID cooperative, YearMonth from, YearMonth to, @Nullable Unit unit) {
        return jdbc.sql(query).param("cooperative", cooperative).param("start", from.atDay(1))
                .param("end", to.atEndOfMonth()).param("unit", unit == null ? null : unit.code());
    }
}
