package id.lumbung.cooperative.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.platform.id.UUIDv7;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.problem.Violation;

/// Statements as the bank gave them, with the lines that each brought. None is ever deleted; what came by mistake is withdrawn.
@Repository
class BankStatements {

    private static final String STATEMENT = """
            select s.*, l.first, l.last, l.lines, l.matched
              from bank_statement s
              join lateral (select min(l.day) as first, max(l.day) as last, count(*) as lines, count(m.statement_line_id) as matched
                              from bank_statement_line l
                              left join bank_match m on m.tenant_id = l.tenant_id and m.statement_line_id = l.id
                             where l.tenant_id = s.tenant_id and l.statement_id = s.id) l on l.lines > 0
             where s.cooperative_id = ? and s.account_code = ?""";

    /// What two lines of the bank have in common that are the same.
    record Likeness(LocalDate day, String description, Rupiah amount) {}

    record Withdrawal(String because, String by, Instant at) {}

    /// @param first and last: the days that it tells of
    /// @param lines that were new when it came, of which so many are matched now
    record Statement(UUID id, String file, LocalDate first, LocalDate last, int lines, int matched, String by,
            Instant at, @Nullable Withdrawal withdrawal) {}

    private final JdbcClient jdbc;

    BankStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID cooperative, AccountCode account, String name, byte[] hash) {
        var actor = Actor.current();
        try {
            jdbc.sql(
                    """
                            insert into bank_statement (id, cooperative_id, account_code, file_name, content_hash, imported_by, imported_name)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, cooperative, account.value(), name, hash, actor.subject(), actor.name()).update();
        } catch (DataAccessException e) {
            throw refusal(e);
        }
    }

    /// How often the bank said each thing in these days already.
    Map<Likeness, Integer> known(UUID cooperative, AccountCode account, LocalDate from, LocalDate to) {
        var known = new HashMap<Likeness, Integer>();
        jdbc.sql(
                """
                        select day, description, amount, count(*) from bank_line
                         where cooperative_id = ? and account_code = ? and day between ? and ? group by day, description, amount""")
                .params(cooperative, account.value(), from, to)
                .query(row -> {
                    known.put(new Likeness(row.getObject(1, LocalDate.class), row.getString(2),
                            Rupiah.of(row.getLong(3))), row.getInt(4));
                });
        return known;
    }

    void addLines(UUID statement, UUID cooperative, AccountCode account, List<StatementLine> lines) {
        jdbc.sql(
                """
                        insert into bank_statement_line (id, cooperative_id, account_code, statement_id, line_no, day, description, amount)
                        select l.id, ?, ?, ?, l.number, l.day, l.description, l.amount
                          from unnest(?::uuid[], ?::int[], ?::date[], ?::text[], ?::bigint[]) as l(id, number, day, description, amount)""")
                .params(cooperative, account.value(), statement,
                        lines.stream().map(line -> UUIDv7.next()).toArray(UUID[]::new),
                        lines.stream().map(StatementLine::number).toArray(Integer[]::new),
                        lines.stream().map(line -> line.day().toString()).toArray(String[]::new),
                        lines.stream().map(StatementLine::description).toArray(String[]::new),
                        lines.stream().map(line -> line.amount().amount()).toArray(Long[]::new))
                .update();
    }

    /// Those that tell of this month, the newest first, the withdrawn ones too.
    List<Statement> of(UUID cooperative, AccountCode account, YearMonth month) {
        return jdbc.sql(STATEMENT + " and l.first <= ? and l.last >= ? order by s.imported_at desc")
                .params(cooperative, account.value(), month.atEndOfMonth(), month.atDay(1))
                .query(BankStatements::statement).list();
    }

    Optional<Statement> find(UUID cooperative, AccountCode account, UUID statement) {
        return jdbc.sql(STATEMENT + " and s.id = ?").params(cooperative, account.value(), statement)
                .query(BankStatements::statement).optional();
    }

    /// Its matches go with it.
    void withdraw(UUID cooperative, AccountCode account, UUID statement, String because) {
        var actor = Actor.current();
        jdbc.sql("""
                update bank_statement set withdrawn_because = ?, withdrawn_by = ?, withdrawn_name = ?
                 where cooperative_id = ? and account_code = ? and id = ?""")
                .params(because, actor.subject(), actor.name(), cooperative, account.value(), statement).update();
    }

    private static Statement statement(ResultSet row, int index) throws SQLException {
        var because = row.getString("withdrawn_because");
        return new Statement(row.getObject("id", UUID.class), row.getString("file_name"),
                row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class), row.getInt("lines"),
                row.getInt("matched"), row.getString("imported_name"), instant(row, "imported_at"),
                because == null
                        ? null
                        : new Withdrawal(because, row.getString("withdrawn_name"), instant(row, "withdrawn_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static RuntimeException refusal(DataAccessException failure) {
        return switch (Violation.constraint(failure)) {
            case "bank_statement_once" -> new SameFile();
            case "bank_statement_of_bank", "bank_statement_account" -> new NotABank();
            case null, default -> failure;
        };
    }
}
