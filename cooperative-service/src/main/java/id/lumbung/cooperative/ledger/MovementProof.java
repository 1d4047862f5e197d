package id.lumbung.cooperative.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.money.Rupiah;

/// Proves the movements, which every report reads, equal to the lines, which nobody can change.
@Service
public class MovementProof {

    private final JdbcClient jdbc;

    MovementProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A movement that is not the sum of its lines.
    ///
    /// @param kept which table says so: `day` or `month`
    public record Difference(String kept, AccountCode account, LocalDate since, Unit unit, Participation participation,
            Rupiah debit, Rupiah credit) {}

    /// What the movements say too much (or, negative, too little). Empty when they are right.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Difference> differences(UUID cooperative) {
        return jdbc
                .sql("""
                        select kept, account_code, since, unit, participation, sum(debit) as debit, sum(credit) as credit from (
                            select 'day' as kept, account_code, day as since, unit, participation, debit, credit, lines
                              from account_day_movement where cooperative_id = :cooperative
                            union all
                            select 'month', account_code, month, unit, participation, debit, credit, lines
                              from account_month_movement where cooperative_id = :cooperative
                            union all
                            select kept, account_code, case kept when 'day' then entry_date else date_trunc('month', entry_date)::date end,
                                   unit, participation, -debit, -credit, -1
                              from entry_line cross join (values ('day'), ('month')) tables (kept)
                             where cooperative_id = :cooperative) compared
                         group by kept, account_code, since, unit, participation
                        having sum(debit) <> 0 or sum(credit) <> 0 or sum(lines) <> 0
                         order by kept, account_code, since""")
                .param("cooperative", cooperative)
                .query((row, index) -> new Difference(row.getString("kept"),
                        new AccountCode(row.getString("account_code")),
                        row.getObject("since", LocalDate.class), new Unit(row.getString("unit")),
                        Participation.valueOf(row.getString("participation")), Rupiah.of(row.getLong("debit")),
                        Rupiah.of(row.getLong("credit"))))
                .list();
    }
}
