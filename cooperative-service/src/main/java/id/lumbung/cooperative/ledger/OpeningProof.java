package id.lumbung.cooperative.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.money.Rupiah;

/// Proves that every month begins with what the month before was closed with: the balances that a closing remembered
/// against the lines as they are now. Entries that close a year are left out on both sides.
@Service
@Transactional(readOnly = true)
public class OpeningProof {

    private final JdbcClient jdbc;

    OpeningProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What the month was closed with too much (or, negative, too little), debit being positive.
    public record Difference(YearMonth closed, AccountCode account, Rupiah amount) {}

    /// Empty when every closing that stands agrees.
    public List<Difference> differences(UUID cooperative) {
        return jdbc
                .sql("""
                        with standing as (
                            select p.id, p.month from period_act p
                             where p.cooperative_id = :cooperative and p.act = 'TUTUP'
                               and exists (select from closed_balance c where c.tenant_id = p.tenant_id and c.act_id = p.id)
                               and not exists (select from period_act b
                                                where b.tenant_id = p.tenant_id and b.cooperative_id = p.cooperative_id
                                                  and b.number > p.number and b.act in ('BUKA', 'BUKA_KUNCI') and b.month <= p.month)),
                        moved as (
                            select l.account_code, l.unit, l.participation, date_trunc('month', l.entry_date)::date as month,
                                   sum(l.debit - l.credit) as signed
                              from entry_line l
                              join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
                             where l.cooperative_id = :cooperative and e.event not in ('J76', 'J77')
                               and exists (select from standing)
                             group by 1, 2, 3, 4),
                        compared as (
                            select s.month, c.account_code, c.unit, c.participation, c.balance
                              from standing s join closed_balance c on c.act_id = s.id
                            union all
                            select s.month, m.account_code, m.unit, m.participation, -m.signed
                              from standing s join moved m on m.month <= s.month)
                        select month, account_code, sum(balance) as difference from compared
                         group by month, account_code, unit, participation having sum(balance) <> 0
                         order by month, account_code""")
                .param("cooperative", cooperative)
                .query((row, index) -> new Difference(YearMonth.from(row.getObject(1, LocalDate.class)),
                        new AccountCode(row.getString(2)), Rupiah.of(row.getLong(3))))
                .list();
    }
}
