package id.lumbung.cooperative.ledger;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.money.Rupiah;

/// Balances cut by unit and participation, for who must carry each of them on.
@Service
@Transactional(readOnly = true)
public class Slices {

    private final JdbcClient jdbc;

    Slices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Part of the balance of an account, debit being positive, never nothing.
    public record Slice(AccountCode account, Unit unit, Participation participation, Rupiah balance) {

        /// The line that brings the slice to nothing.
        public Line emptied() {
            return line(account, balance.negate());
        }

        /// The line that takes the slice up on another account.
        public Line onto(AccountCode other) {
            return line(other, balance);
        }

        private Line line(AccountCode on, Rupiah signed) {
            var line = signed.isPositive() ? Line.debit(on, signed) : Line.credit(on, signed.negate());
            return line.in(unit).with(participation);
        }
    }

    /// What the accounts of these classes or codes stand at when the month ends, by unit, participation and account.
    ///
    /// @param beginnings such as `4`, or a whole code
    public List<Slice> at(UUID cooperative, YearMonth end, List<String> beginnings) {
        return jdbc.sql("""
                select m.account_code, m.unit, m.participation, sum(m.debit - m.credit) as balance
                  from account_month_movement m
                 where m.cooperative_id = :cooperative and m.month <= :month and m.account_code ^@ any (:beginnings)
                 group by m.account_code, m.unit, m.participation
                having sum(m.debit - m.credit) <> 0
                 order by m.unit, m.participation, m.account_code""")
                .param("cooperative", cooperative).param("month", end.atDay(1))
                .param("beginnings", beginnings.toArray(String[]::new))
                .query((row, index) -> new Slice(new AccountCode(row.getString("account_code")),
                        new Unit(row.getString("unit")), Participation.valueOf(row.getString("participation")),
                        Rupiah.of(row.getLong("balance"))))
                .list();
    }
}
