package id.lumbung.cooperative.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.problem.Violation;

/// The lines of the bank that stand, and the lines of the book beside them.
@Repository
class BankLines {

    private static final int SHOWN = 300;

    /// @param sequence and line: the line of the book
    record BookItem(long sequence, int line, UUID entry, LocalDate day, String description, String voucher,
            Rupiah amount) {

        public String key() {
            return sequence + "-" + line;
        }
    }

    record BankItem(UUID id, LocalDate day, String description, Rupiah amount) {}

    record Pair(BankItem bank, BookItem book, boolean automatic) {}

    /// What stands open on both sides at the end of a month.
    record Position(Rupiah book, Rupiah openInBook, Rupiah openAtBank) {

        /// The balance that the bank must state.
        public Rupiah expected() {
            return book.minus(openInBook).plus(openAtBank);
        }
    }

    record Finished(UUID id, YearMonth month, Rupiah bank, Position position, String by, Instant at) {}

    private final JdbcClient jdbc;

    BankLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Matches what can be matched in one way only: same amount, at most three days apart, no other candidate on either
    /// side.
    int matchByItself(UUID cooperative, AccountCode account) {
        return jdbc
                .sql("""
                        with candidates as (
                            select s.id, l.sequence, l.line_no, count(*) over (partition by s.id) as of_bank,
                                   count(*) over (partition by l.sequence, l.line_no) as of_book
                              from bank_line s
                              join entry_line l on l.tenant_id = s.tenant_id and l.cooperative_id = s.cooperative_id
                               and l.account_code = s.account_code and l.entry_date between s.day - 3 and s.day + 3
                               and l.debit - l.credit = s.amount
                             where s.cooperative_id = :cooperative and s.account_code = :account
                               and not exists (select from bank_match m where m.tenant_id = s.tenant_id and m.statement_line_id = s.id)
                               and not exists (select from bank_match m where m.tenant_id = l.tenant_id
                                    and m.cooperative_id = l.cooperative_id and m.sequence = l.sequence and m.line_no = l.line_no))
                        insert into bank_match (statement_line_id, cooperative_id, account_code, sequence, line_no, automatic, matched_by)
                        select id, :cooperative, :account, sequence, line_no, true, :actor from candidates
                         where of_bank = 1 and of_book = 1""")
                .param("cooperative", cooperative).param("account", account.value())
                .param("actor", Actor.current().subject()).update();
    }

    void match(UUID cooperative, AccountCode account, UUID line, long sequence, int number) {
        try {
            jdbc.sql(
                    """
                            insert into bank_match (statement_line_id, cooperative_id, account_code, sequence, line_no, automatic, matched_by)
                            values (?, ?, ?, ?, ?, false, ?)""")
                    .params(line, cooperative, account.value(), sequence, number, Actor.current().subject()).update();
        } catch (DataAccessException e) {
            throw refusal(e);
        }
    }

    boolean unmatch(UUID cooperative, AccountCode account, UUID line) {
        return jdbc
                .sql("delete from bank_match where cooperative_id = ? and account_code = ? and statement_line_id = ?")
                .params(cooperative, account.value(), line).update() == 1;
    }

    boolean hasStatement(UUID cooperative, AccountCode account, YearMonth month) {
        return jdbc.sql("""
                select exists (select from bank_line
                                where cooperative_id = ? and account_code = ? and day between ? and ?)""")
                .params(cooperative, account.value(), month.atDay(1), month.atEndOfMonth()).query(Boolean.class)
                .single();
    }

    Position position(UUID cooperative, AccountCode account, YearMonth month) {
        return jdbc.sql("select * from bank_position(?, ?, ?)").params(cooperative, account.value(), month.atDay(1))
                .query((row, index) -> position(row, "book")).single();
    }

    /// Lines of the bank that the book has not, oldest first, up to the end of a month.
    List<BankItem> openAtBank(UUID cooperative, AccountCode account, LocalDate until) {
        return jdbc
                .sql("""
                        select s.* from bank_line s
                         where s.cooperative_id = ? and s.account_code = ? and s.day <= ?
                           and not exists (select from bank_match m where m.tenant_id = s.tenant_id and m.statement_line_id = s.id)
                         order by s.day, s.line_no limit ?""")
                .params(cooperative, account.value(), until, SHOWN).query(BankLines::bank).list();
    }

    /// Lines of the book that the bank has not, since the first statement.
    List<BookItem> openInBook(UUID cooperative, AccountCode account, LocalDate until) {
        return jdbc
                .sql("""
                        select l.sequence, l.line_no, e.id as entry_id, l.entry_date, e.description as words,
                               voucher_text(e.voucher_type, e.entry_date, e.voucher_number) as voucher, l.debit - l.credit as signed
                          from entry_line l
                          join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
                         where l.cooperative_id = :cooperative and l.account_code = :account and l.entry_date <= :until
                           and l.entry_date >= (select min(day) from bank_line
                                                 where cooperative_id = :cooperative and account_code = :account)
                           and not exists (select from bank_match m where m.tenant_id = l.tenant_id
                                and m.cooperative_id = l.cooperative_id and m.sequence = l.sequence and m.line_no = l.line_no)
                         order by l.entry_date, l.sequence, l.line_no limit :shown""")
                .param("cooperative", cooperative).param("account", account.value()).param("until", until)
                .param("shown", SHOWN).query(BankLines::book).list();
    }

    List<Pair> pairs(UUID cooperative, AccountCode account, YearMonth month) {
        return jdbc
                .sql("""
                        select s.id, s.day, s.description, s.amount, m.automatic, l.sequence, l.line_no, e.id as entry_id, l.entry_date, e.description as words,
                               voucher_text(e.voucher_type, e.entry_date, e.voucher_number) as voucher, l.debit - l.credit as signed
                          from bank_match m
                          join bank_statement_line s on s.tenant_id = m.tenant_id and s.id = m.statement_line_id
                          join entry_line l on l.tenant_id = m.tenant_id and l.cooperative_id = m.cooperative_id
                           and l.sequence = m.sequence and l.line_no = m.line_no
                          join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
                         where m.cooperative_id = ? and m.account_code = ? and s.day between ? and ?
                         order by s.day, s.line_no limit ?""")
                .params(cooperative, account.value(), month.atDay(1), month.atEndOfMonth(), SHOWN)
                .query((row, index) -> new Pair(bank(row, index), book(row, index), row.getBoolean("automatic")))
                .list();
    }

    void finish(UUID id, UUID cooperative, AccountCode account, YearMonth month, Rupiah balance) {
        var actor = Actor.current();
        try {
            jdbc.sql(
                    """
                            insert into bank_reconciliation (id, cooperative_id, account_code, month, bank_balance, finished_by, finished_name)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, cooperative, account.value(), month.atDay(1), balance.amount(), actor.subject(),
                            actor.name())
                    .update();
        } catch (DataAccessException e) {
            throw refusal(e);
        }
    }

    /// The last time that the month was finished.
    Optional<Finished> finished(UUID cooperative, AccountCode account, YearMonth month) {
        return jdbc.sql("""
                select * from bank_reconciliation where cooperative_id = ? and account_code = ? and month = ?
                 order by finished_at desc limit 1""")
                .params(cooperative, account.value(), month.atDay(1))
                .query((row, index) -> new Finished(row.getObject("id", UUID.class), month,
                        Rupiah.of(row.getLong("bank_balance")), position(row, "book_balance"),
                        row.getString("finished_name"),
                        row.getObject("finished_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static Position position(ResultSet row, String book) throws SQLException {
        return new Position(Rupiah.of(row.getLong(book)), Rupiah.of(row.getLong("open_in_book")),
                Rupiah.of(row.getLong("open_at_bank")));
    }

    private static BankItem bank(ResultSet row, int index) throws SQLException {
        return new BankItem(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class),
                row.getString("description"), Rupiah.of(row.getLong("amount")));
    }

    private static BookItem book(ResultSet row, int index) throws SQLException {
        return new BookItem(row.getLong("sequence"), row.getInt("line_no"), row.getObject("entry_id", UUID.class),
                row.getObject("entry_date", LocalDate.class), row.getString("words"), row.getString("voucher"),
                Rupiah.of(row.getLong("signed")));
    }

    private static RuntimeException refusal(DataAccessException failure) {
        return switch (Violation.constraint(failure)) {
            case "bank_match_same_amount", "bank_match_pkey", "bank_match_line_once", "bank_match_statement_line" ->
                new CannotMatch();
            case "bank_reconciliation_agrees" -> new DoesNotAgree();
            case "bank_reconciliation_statement" -> new NoStatement();
            case null, default -> failure;
        };
    }
}
