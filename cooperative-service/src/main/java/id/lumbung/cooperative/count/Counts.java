package id.lumbung.cooperative.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.problem.Violation;

/// The tables of cash counts.
@Repository
class Counts {

    private static final String SELECT = """
            select c.*, w.witness_name, d.entry_id from cash_count c
              left join cash_count_witness w on w.tenant_id = c.tenant_id and w.count_id = c.id
              left join cash_count_difference d on d.tenant_id = c.tenant_id and d.count_id = c.id
             where c.cooperative_id = :cooperative
            """;
    private static final List<String> COLUMNS = Pieces.DENOMINATIONS.stream().map(value -> "d" + value).toList();

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID cooperative, AccountCode account, LocalDate day, Pieces pieces) {
        var actor = Actor.current();
        var values = new ArrayList<Object>(
                List.of(id, cooperative, account.value(), day, actor.subject(), actor.name()));
        values.addAll(pieces.counts());
        try {
            jdbc.sql(
                    "insert into cash_count (id, cooperative_id, account_code, day, counted_by, counter_name, %s) values (%s)"
                            .formatted(String.join(", ", COLUMNS),
                                    values.stream().map(value -> "?").collect(Collectors.joining(", "))))
                    .params(values).update();
        } catch (DataAccessException e) {
            throw refusal(e);
        }
    }

    void witness(UUID count) {
        var actor = Actor.current();
        try {
            jdbc.sql("""
                    insert into cash_count_witness (count_id, witness, witness_name) values (?, ?, ?)
                    on conflict (tenant_id, count_id) do nothing""")
                    .params(count, actor.subject(), actor.name()).update();
        } catch (DataAccessException e) {
            throw refusal(e);
        }
    }

    void settle(UUID count, UUID entry) {
        try {
            jdbc.sql("insert into cash_count_difference (count_id, entry_id) values (?, ?)").params(count, entry)
                    .update();
        } catch (DataAccessException e) {
            throw refusal(e);
        }
    }

    Optional<CashCount> find(UUID cooperative, UUID id) {
        return jdbc.sql(SELECT + " and c.id = :id").param("cooperative", cooperative).param("id", id)
                .query(Counts::count).optional();
    }

    List<CashCount> newest(UUID cooperative, int size) {
        return jdbc.sql(SELECT + " order by c.counted_at desc limit :size").param("cooperative", cooperative)
                .param("size", size).query(Counts::count).list();
    }

    /// The last count of a drawer for a day: a later one takes its place.
    Optional<CashCount> latest(UUID cooperative, AccountCode account, LocalDate day) {
        return jdbc.sql(SELECT + " and c.account_code = :account and c.day = :day order by c.counted_at desc limit 1")
                .param("cooperative", cooperative).param("account", account.value()).param("day", day)
                .query(Counts::count).optional();
    }

    private static CashCount count(ResultSet row, int index) throws SQLException {
        var counts = new ArrayList<Integer>();
        for (var column : COLUMNS) {
            counts.add(row.getInt(column));
        }
        return new CashCount(row.getObject("id", UUID.class), new AccountCode(row.getString("account_code")),
                row.getObject("day", LocalDate.class), new Pieces(counts), Rupiah.of(row.getLong("book_balance")),
                row.getString("counter_name"), row.getString("counted_by"),
                row.getObject("counted_at", OffsetDateTime.class).toInstant(), row.getString("witness_name"),
                row.getObject("entry_id", UUID.class));
    }

    private static RuntimeException refusal(DataAccessException failure) {
        return switch (Violation.constraint(failure)) {
            case "cash_count_of_cash", "cash_count_account" -> new NotCash();
            case "cash_count_day" -> new CountDay();
            case "cash_count_pieces" -> new WrongPieces();
            case "cash_count_witness_second" -> new OwnWitness();
            case "cash_count_difference_of_its_own" -> new CountAgain();
            case "cash_count_difference_of_count", "cash_count_difference_pkey" -> new NothingDiffers();
            case null, default -> failure;
        };
    }
}
