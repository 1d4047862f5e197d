package id.lumbung.cooperative.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.money.Rupiah;

/// Proves what the statement of cash flows reads equal to the lines: every line beside a line of cash, by its account.
@Service
public class CashFlowProof {

    private final JdbcClient jdbc;

    CashFlowProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is kept too much (or, negative, too little) of what came in and went out beside an account.
    public record Difference(AccountCode account, YearMonth month, Unit unit, Participation participation, Rupiah in,
            Rupiah out) {}

    /// Empty when what is kept is right.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Difference> differences(UUID cooperative) {
        return jdbc
                .sql("""
                        with cash as materialized (
                            select distinct l.sequence from entry_line l
                             where l.cooperative_id = :cooperative
                               and l.account_code in (select code from account
                                                       where cooperative_id = :cooperative and cash_flow = 'KAS'))
                        select account_code, month, unit, participation, sum(cash_in) as cash_in, sum(cash_out) as cash_out from (
                            select account_code, month, unit, participation, cash_in, cash_out
                              from cash_flow_month_movement where cooperative_id = :cooperative
                            union all
                            select l.account_code, date_trunc('month', l.entry_date)::date, l.unit, l.participation,
                                   case when e.reverses is null then -l.credit else l.debit end,
                                   case when e.reverses is null then -l.debit else l.credit end
                              from cash
                              join entry_line l on l.cooperative_id = :cooperative and l.sequence = cash.sequence
                              join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
                             where l.account_code not in (select code from account
                                                           where cooperative_id = :cooperative and cash_flow = 'KAS')) compared
                         group by account_code, month, unit, participation
                        having sum(cash_in) <> 0 or sum(cash_out) <> 0
                         order by account_code, month""")
                .param("cooperative", cooperative)
                .query((row, index) -> new Difference(new AccountCode(row.getString("account_code")),
                        YearMonth.from(row.getObject("month", LocalDate.class)), new Unit(row.getString("unit")),
                        Participation.valueOf(row.getString("participation")), Rupiah.of(row.getLong("cash_in")),
                        Rupiah.of(row.getLong("cash_out"))))
                .list();
    }
}
