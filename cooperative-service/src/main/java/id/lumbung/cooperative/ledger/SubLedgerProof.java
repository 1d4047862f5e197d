package id.lumbung.cooperative.ledger;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.money.Rupiah;

/// Proves that what the subjects have is the sum of their lines, and together what their control account says.
@Service
public class SubLedgerProof {

    private final JdbcClient jdbc;

    SubLedgerProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where two of them differ.
    ///
    /// @param kept `subject` against the lines, or `control` against the account
    /// @param difference what the sub-ledger says too much, debit being positive
    public record Difference(String kept, AccountCode account, Rupiah difference) {}

    /// Empty when all is right. Suppliers and goods are left out of the second comparison until a register gives each an id.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Difference> differences(UUID cooperative) {
        return jdbc
                .sql("""
                        select 'subject' as kept, account_code, sum(debit - credit) as difference from (
                            select account_code, subject_kind, subject_id, month, period, debit, credit, lines
                              from subject_month_movement where cooperative_id = :cooperative
                            union all
                            select account_code, subject_kind, subject_id, date_trunc('month', entry_date)::date,
                                   coalesce(period, date_trunc('month', entry_date)::date), -debit, -credit, -1
                              from entry_line where cooperative_id = :cooperative and subject_id is not null) compared
                         group by account_code, subject_kind, subject_id, month, period
                        having sum(debit) <> 0 or sum(credit) <> 0 or sum(lines) <> 0
                        union all
                        select 'control', code, subjects - control from (
                            select a.code,
                                   coalesce((select sum(s.debit - s.credit) from subject_month_movement s
                                              where s.tenant_id = a.tenant_id and s.cooperative_id = a.cooperative_id
                                                and s.account_code = a.code and s.subject_kind = a.control), 0) as subjects,
                                   coalesce((select sum(m.debit - m.credit) from account_month_movement m
                                              where m.tenant_id = a.tenant_id and m.cooperative_id = a.cooperative_id
                                                and m.account_code = a.code), 0) as control
                              from account a
                             where a.cooperative_id = :cooperative and a.control in ('ANGGOTA', 'PINJAMAN')) balances
                         where subjects <> control
                         order by 1, 2""")
                .param("cooperative", cooperative)
                .query((row, index) -> new Difference(row.getString("kept"),
                        AccountCode.of(row.getString("account_code")), Rupiah.of(row.getLong("difference"))))
                .list();
    }
}
