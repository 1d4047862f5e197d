package id.lumbung.cooperative.ledger;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.money.Rupiah;

/// Proves that each control account is the sum of its subjects: what members saved, what is owed to each creditor.
@Service
@Transactional(readOnly = true)
public class ControlProof {

    private final JdbcClient jdbc;

    ControlProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What the account says more (or, negative, less) than its subjects together, debit being positive.
    public record Difference(AccountCode account, Rupiah amount) {}

    /// Empty when every control account agrees.
    public List<Difference> differences(UUID cooperative) {
        return jdbc.sql("""
                select a.code, coalesce(kept.balance, 0) - coalesce(subjects.balance, 0) as difference
                  from account a
                  left join lateral (select sum(m.debit - m.credit) as balance from account_month_movement m
                        where m.tenant_id = a.tenant_id and m.cooperative_id = a.cooperative_id
                          and m.account_code = a.code) kept on true
                  left join lateral (select sum(l.debit - l.credit) as balance from entry_line l
                        where l.tenant_id = a.tenant_id and l.cooperative_id = a.cooperative_id
                          and l.account_code = a.code and l.subject_kind = a.control) subjects on true
                 where a.cooperative_id = ? and a.control is not null
                   and coalesce(kept.balance, 0) <> coalesce(subjects.balance, 0)
                 order by a.code""")
                .param(cooperative)
                .query((row, index) -> new Difference(new AccountCode(row.getString(1)), Rupiah.of(row.getLong(2))))
                .list();
    }
}
