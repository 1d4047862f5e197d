package id.lumbung.cooperative.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `account`: each cooperative's own copy of the chart.
@Repository("ledgerAccounts") // organ has accounts too: those of people
class Accounts {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void copy(Chart chart, UUID cooperative) {
        jdbc.sql(
                """
                        insert into account (cooperative_id, code, name, english, type, normal_side, parent_code, line, cash_flow,
                                             control, overdraft)
                        select ?, chart.* from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                                      ?::text[], ?::text[], ?::text[]) chart""")
                .param(cooperative)
                .param(column(chart, account -> account.code().value()))
                .param(column(chart, Account::name))
                .param(column(chart, Account::english))
                .param(column(chart, account -> account.type().name()))
                .param(column(chart, account -> account.normalSide().letter()))
                .param(column(chart, account -> text(account.parent())))
                .param(column(chart, Account::line))
                .param(column(chart, account -> text(account.cashFlow())))
                .param(column(chart, account -> text(account.control())))
                .param(column(chart, account -> account.overdraft().name()))
                .update();
    }

    Chart of(UUID cooperative) {
        return new Chart(jdbc.sql("select * from account where cooperative_id = ? order by code").param(cooperative)
                .query(Accounts::account).list());
    }

    static Account account(ResultSet row, int index) throws SQLException {
        var parent = row.getString("parent_code");
        var cashFlow = row.getString("cash_flow");
        var control = row.getString("control");
        return new Account(new AccountCode(row.getString("code")), row.getString("name"), row.getString("english"),
                AccountType.valueOf(row.getString("type")), Side.ofLetter(row.getString("normal_side")),
                parent == null ? null : new AccountCode(parent), row.getString("line"),
                cashFlow == null ? null : CashFlow.valueOf(cashFlow),
                control == null ? null : Subject.Kind.valueOf(control), Overdraft.valueOf(row.getString("overdraft")));
    }

    private static String[] column(Chart chart, Cell cell) {
        return chart.accounts().stream().map(cell::of).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private interface Cell {
        @Nullable
        String of(Account account);
    }
}
