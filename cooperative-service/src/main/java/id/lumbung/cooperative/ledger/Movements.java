package id.lumbung.cooperative.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

import id.lumbung.platform.money.Rupiah;

/// The movement tables, read. What moved up to a day is the sum of whole months and of the days of the last one.
@Repository
class Movements {

    // All accounts at once: one range of whole months, which also tells the few accounts whose days are worth asking for.
    private static final String ALL = """
            select a.*, moved.debit_before + days_before.debit - moved.credit_before - days_before.credit as opening,
                   moved.debit + days.debit - moved.debit_before - days_before.debit as debit,
                   moved.credit + days.credit - moved.credit_before - days_before.credit as credit
              from (select m.tenant_id, m.cooperative_id, m.account_code,
                           coalesce(sum(m.debit) filter (where m.month < date_trunc('month', :before::date)::date), 0) as debit_before,
                           coalesce(sum(m.credit) filter (where m.month < date_trunc('month', :before::date)::date), 0) as credit_before,
                           coalesce(sum(m.debit) filter (where m.month < date_trunc('month', :to::date)::date), 0) as debit,
                           coalesce(sum(m.credit) filter (where m.month < date_trunc('month', :to::date)::date), 0) as credit,
                           bool_or(m.month = date_trunc('month', :before::date)::date) as moved_before,
                           bool_or(m.month = date_trunc('month', :to::date)::date) as moved_last
                      from account_month_movement m
                     where m.cooperative_id = :cooperative and (:unit::text is null or m.unit = :unit)
                       and m.month <= greatest(date_trunc('month', :before::date), date_trunc('month', :to::date))::date
                     group by m.tenant_id, m.cooperative_id, m.account_code) moved
              join account a on a.tenant_id = moved.tenant_id and a.cooperative_id = moved.cooperative_id
               and a.code = moved.account_code
             cross join lateral (select coalesce(sum(d.debit), 0) as debit, coalesce(sum(d.credit), 0) as credit
                      from account_day_movement d
                     where moved.moved_before and d.tenant_id = moved.tenant_id
                       and d.cooperative_id = moved.cooperative_id and d.account_code = moved.account_code
                       and (:unit::text is null or d.unit = :unit)
                       and d.day between date_trunc('month', :before::date)::date and :before::date) days_before
             cross join lateral (select coalesce(sum(d.debit), 0) as debit, coalesce(sum(d.credit), 0) as credit
                      from account_day_movement d
                     where moved.moved_last and d.tenant_id = moved.tenant_id
                       and d.cooperative_id = moved.cooperative_id and d.account_code = moved.account_code
                       and (:unit::text is null or d.unit = :unit)
                       and d.day between date_trunc('month', :to::date)::date and :to::date) days
             where moved.debit + moved.credit + days.debit + days.credit > 0
             order by a.code""";

    // One account, also when nothing moved on it: a few short index ranges, however many lines stand behind them.
    private static final String ONE = """
            select a.*, before.debit - before.credit as opening, until.debit - before.debit as debit,
                   until.credit - before.credit as credit
              from account a
             cross join lateral (select coalesce(sum(moved.debit), 0) as debit, coalesce(sum(moved.credit), 0) as credit from (
                   select m.debit, m.credit from account_month_movement m
                    where m.tenant_id = a.tenant_id and m.cooperative_id = a.cooperative_id and m.account_code = a.code
                      and (:unit::text is null or m.unit = :unit) and m.month < date_trunc('month', :before::date)::date
                   union all
                   select d.debit, d.credit from account_day_movement d
                    where d.tenant_id = a.tenant_id and d.cooperative_id = a.cooperative_id and d.account_code = a.code
                      and (:unit::text is null or d.unit = :unit) and d.day between date_trunc('month', :before::date)::date and :before::date) moved) before
             cross join lateral (select coalesce(sum(moved.debit), 0) as debit, coalesce(sum(moved.credit), 0) as credit from (
                   select m.debit, m.credit from account_month_movement m
                    where m.tenant_id = a.tenant_id and m.cooperative_id = a.cooperative_id and m.account_code = a.code
                      and (:unit::text is null or m.unit = :unit) and m.month < date_trunc('month', :to::date)::date
                   union all
                   select d.debit, d.credit from account_day_movement d
                    where d.tenant_id = a.tenant_id and d.cooperative_id = a.cooperative_id and d.account_code = a.code
                      and (:unit::text is null or d.unit = :unit) and d.day between date_trunc('month', :to::date)::date and :to::date) moved) until
             where a.cooperative_id = :cooperative and a.type <> 'H' and a.code = :account""";

    private final JdbcClient jdbc;

    Movements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param unit one outlet, or all of the cooperative
    TrialBalance trialBalance(UUID cooperative, @Nullable Unit unit, LocalDate from, LocalDate to) {
        return new TrialBalance(from, to, balances(ALL, cooperative, unit, from, to).query(Movements::balance).list());
    }

    Optional<Balance> balance(UUID cooperative, AccountCode account, @Nullable Unit unit, LocalDate from,
            LocalDate to) {
        return balances(ONE, cooperative, unit, from, to).param("account", account.value()).query(Movements::balance)
                .optional();
    }

    Rupiah lowest(UUID cooperative, AccountCode account, LocalDate since) {
        return jdbc.sql(
                "select least(balance_at(:cooperative, :account, :since), (select balance from lowest_balance(:cooperative, :account, :since)))")
                .param("cooperative", cooperative).param("account", account.value()).param("since", since)
                .query((row, index) -> Rupiah.of(row.getLong(1))).single();
    }

    private StatementSpec balances(String sql, UUID cooperative, @Nullable Unit unit, LocalDate from, LocalDate to) {
        return jdbc.sql(sql).param("cooperative", cooperative).param("unit", unit == null ? null : unit.code())
                .param("before", from.minusDays(1)).param("to", to);
    }

    private static Balance balance(ResultSet row, int index) throws SQLException {
        return new Balance(Accounts.account(row, index), Rupiah.of(row.getLong("opening")),
                Rupiah.of(row.getLong("debit")),
                Rupiah.of(row.getLong("credit")));
    }
}
