package id.lumbung.cooperative.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntUnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.Side;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.statement.reckoning.Details;
import id.lumbung.platform.money.Rupiah;

/// The details of the notes, from the movements per subject and month. What is owed is paid off from the oldest month on.
/// Accounts that know no subject are taken as one.
@Repository
class DetailRows {

    private static final String MOVED = """
            with moved as (
                select account_code, subject_id, period as month, sum(debit) as debit, sum(credit) as credit
                  from subject_month_movement
                 where cooperative_id = :cooperative and month <= :to and account_code = any (:named::text[])
                 group by account_code, subject_id, period
                union all
                select account_code, null, month, sum(debit), sum(credit)
                  from account_month_movement
                 where cooperative_id = :cooperative and month <= :to and account_code = any (:plain::text[])
                 group by account_code, month)
            """;
    private static final String OPEN = MOVED
            + """
                    select account_code, month, greatest(0, least(debit,
                               sum(debit) over (partition by account_code, subject_id order by month)
                             - sum(credit) over (partition by account_code, subject_id))) as amount from moved
                    union all
                    select account_code, :to::date, sum(debit - credit) from moved
                     group by account_code, subject_id having sum(debit) < sum(credit)""";
    private static final String QUIET = MOVED
            + """
                    select account_code, coalesce(max(month) filter (where credit > 0), min(month)) as month, sum(debit - credit) as amount
                      from moved group by account_code, subject_id having sum(debit) <> sum(credit)""";

    private final JdbcClient jdbc;

    DetailRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of one outlet only its goods are told: what members owe, they owe the cooperative.
    Details details(UUID cooperative, Chart chart, YearMonth to, @Nullable Unit unit) {
        var stock = stock(cooperative, chart, to, unit);
        return unit != null
                ? new Details(List.of(), List.of(), stock)
                : new Details(aged(OPEN, cooperative, chart, "L04", to, DetailRows::age),
                        aged(QUIET, cooperative, chart, "L05", to, DetailRows::collectibility), stock);
    }

    private List<Details.Aged> aged(String query, UUID cooperative, Chart chart, String line, YearMonth to,
            IntUnaryOperator place) {
        var accounts = chart.accounts().stream().filter(account -> !account.isHeading()
                && line.equals(account.line()) && account.normalSide() == Side.DEBIT).toList();
        var found = new TreeMap<AccountCode, List<Rupiah>>();
        jdbc.sql(query).param("cooperative", cooperative).param("to", to.atDay(1))
                .param("named", codes(accounts, true)).param("plain", codes(accounts, false)).query(row -> {
                    var since = YearMonth.from(row.getObject("month", LocalDate.class));
                    var months = Math.max(0, (int) ChronoUnit.MONTHS.between(since, to));
                    var classes = found.computeIfAbsent(AccountCode.of(row.getString("account_code")),
                            _ -> new ArrayList<>(Collections.nCopies(Details.CLASSES, Rupiah.ZERO)));
                    var at = place.applyAsInt(months);
                    classes.set(at, classes.get(at).plus(Rupiah.of(row.getLong("amount"))));
                });
        return found.entrySet().stream().filter(entry -> entry.getValue().stream().anyMatch(one -> !one.isZero()))
                .map(entry -> new Details.Aged(chart.get(entry.getKey()), entry.getValue())).toList();
    }

    private List<Details.Stock> stock(UUID cooperative, Chart chart, YearMonth to, @Nullable Unit unit) {
        var goods = chart.accounts().stream().filter(account -> !account.isHeading() && "L07".equals(account.line()))
                .map(account -> account.code().value()).toArray(String[]::new);
        return jdbc.sql("""
                select account_code, unit, sum(debit - credit) as amount from account_month_movement
                 where cooperative_id = :cooperative and month <= :to and account_code = any (:goods::text[])
                   and (:unit::text is null or unit = :unit)
                 group by account_code, unit having sum(debit - credit) <> 0 order by account_code, unit""")
                .param("cooperative", cooperative).param("to", to.atDay(1)).param("goods", goods)
                .param("unit", unit == null ? null : unit.code())
                .query((row, _) -> new Details.Stock(chart.get(AccountCode.of(row.getString("account_code"))),
                        row.getString("unit"), Rupiah.of(row.getLong("amount"))))
                .list();
    }

    private static String[] codes(List<Account> accounts, boolean named) {
        return accounts.stream().filter(account -> (account.control() != null) == named)
                .map(account -> account.code().value()).toArray(String[]::new);
    }

    private static int age(int months) {
        return months == 0 ? 0 : months <= 3 ? 1 : months <= 6 ? 2 : 3;
    }

    /// 90, 180 and 270 days, in months: the ledger knows months.
    private static int collectibility(int months) {
        return months <= 3 ? 0 : months <= 6 ? 1 : months <= 9 ? 2 : 3;
    }
}
