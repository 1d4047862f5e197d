package id.lumbung.cooperative.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.platform.money.Rupiah;

/// The movement tables, read. What moved up to a day is the sum of whole months and of the days of the last one.
@Repository
class Movements {

    // Per account a few short index ranges, however many lines stand behind them.
    private static final String BALANCES = """
            select a.*, before.debit - before.credit as opening, until.debit - before.debit as debit,
                   until.credit - before.credit as credit
              from account a
             cross join lateral (select coalesce(sum(moved.debit), 0) as debit, coalesce(sum(moved.credit), 0) as credit from (
                   select m.debit, m.credit from account_month_movement m
                    where m.tenant_id = a.tenant_id and m.cooperative_id = a.cooperative_id and m.account_code = a.code
                      and m.month < date_trunc('month', :before::date)::date
                   union all
                   select d.debit, d.credit from account_day_movement d
                    where d.tenant_id = a.tenant_id and d.cooperative_id = a.cooperative_id and d.account_code = a.code
                      and d.day between date_trunc('month', :before::date)::date and :before::date) moved) before
             cross join lateral (select coalesce(sum(moved.debit), 0) as debit, coalesce(sum(moved.credit), 0) as credit from (
                   select m.debit, m.credit from account_month_movement m
                    where m.tenant_id = a.tenant_id and m.cooperative_id = a.cooperative_id and m.account_code = a.code
                      and m.month < date_trunc('month', :to::date)::date
                   union all
                   select d.debit, d.credit from account_day_movement d
                    where d.tenant_id = a.tenant_id and d.cooperative_id = a.cooperative_id and d.account_code = a.code
                      and d.day between date_trunc('month', :to::date)::date and :to::date) moved) until
             where a.cooperative_id = :cooperative and a.type <> 'H'
            """;

    private final JdbcClient jdbc;

    Movements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TrialBalance trialBalance(UUID cooperative, LocalDate from, LocalDate to) {
        return new TrialBalance(from, to,
                balances(cooperative, " and until.debit + until.credit > 0 order by a.code", null,
                        from, to));
    }

    Optional<Balance> balance(UUID cooperative, AccountCode account, LocalDate from, LocalDate to) {
        return balances(cooperative, " and a.code = :account", account, from, to).stream().findFirst();
    }

    Rupiah lowest(UUID cooperative, AccountCode account, LocalDate since) {
        return jdbc.sql(
                "select least(balance_at(:cooperative, :account, :since), (select balance from lowest_balance(:cooperative, :account, :since)))")
                .param("cooperative", cooperative).param("account", account.value()).param("since", since)
                .query((row, index) -> Rupiah.of(row.getLong(1))).single();
    }

    private List<Balance> balances(UUID cooperative, String which, @Nullable AccountCode account, LocalDate from,
            LocalDate to) {
        return jdbc.sql(BALANCES + which)
                .param("cooperative", cooperative)
                .param("before", from.minusDays(1)).param("to", to)
                .param("account", account == null ? null : account.value())
                .query(Movements::balance).list();
    }

    private static Balance balance(ResultSet row, int index) throws SQLException {
        return new Balance(Accounts.account(row, index), Rupiah.of(row.getLong("opening")),
                Rupiah.of(row.getLong("debit")),
                Rupiah.of(row.getLong("credit")));
    }
}
