package id.lumbung.cooperative.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Repository;

import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.profile.CooperativeView;

/// Reads the tables of the journal row by row, through a cursor: some thousand rows are in memory, never all.
@Repository
class JournalReader {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
            .withZone(ZoneOffset.UTC);

    private final JdbcTemplate jdbc;
    private final Books books;

    JournalReader(DataSource dataSource, Books books) {
        this.jdbc = new JdbcTemplate(dataSource); // an own one, because of its fetch size
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
        this.books = books;
    }

    /// What an act upon a month or a year remembers: the hash at a place of the chain.
    record Seal(String period, long sequence, String hash) {}

    Book book(CooperativeView profile) {
        var cooperative = profile.id();
        var opened = books.opened(cooperative).orElseThrow(NothingToTakeAway::new);
        var members = new HashMap<UUID, String>();
        jdbc.query("select id, number from member where cooperative_id = ? and number is not null", row -> {
            members.put(row.getObject(1, UUID.class), row.getString(2));
        }, cooperative);
        return jdbc.query("select sequence, hash from book where cooperative_id = ?",
                (row, _) -> new Book(profile, opened, books.chart(cooperative), row.getLong(1), hex(row, "hash"),
                        members),
                cooperative).getFirst();
    }

    List<Seal> seals(Book book) {
        return jdbc.query("""
                select to_char(month, 'YYYY-MM') as period, sequence, hash from period_act
                 where cooperative_id = ? and sequence > 0
                union select year::text, sequence, hash from year_act where cooperative_id = ? and sequence > 0
                order by 2, 1""",
                (row, _) -> new Seal(row.getString(1), row.getLong(2), hex(row, "hash")), book.id(), book.id());
    }

    /// All entries in the order of the chain.
    void entries(Book book, Sink<BookEntry> sink) {
        jdbc.query("""
                select e.sequence, e.previous_hash, e.id, e.voucher_type, e.voucher_number, e.entry_date, e.posted_at,
                       e.event, e.reverses, e.actor, e.description, e.hash, l.account_code, l.debit, l.credit, l.unit,
                       l.participation, l.period, l.subject_kind, l.subject_id, l.subject_name
                  from entry e
                  join entry_line l
                    on l.tenant_id = e.tenant_id and l.cooperative_id = e.cooperative_id and l.sequence = e.sequence
                 where e.cooperative_id = ? and e.sequence <= ?
                 order by e.sequence, l.line_no""", (ResultSetExtractor<@Nullable Void>) rows -> {
            @Nullable
            BookEntry entry = null;
            while (rows.next()) {
                if (entry == null || entry.sequence() != rows.getLong("sequence")) {
                    if (entry != null) {
                        sink.take(entry);
                    }
                    entry = entry(rows);
                }
                entry.lines().add(line(rows));
            }
            if (entry != null) {
                sink.take(entry);
            }
            return null;
        }, book.id(), book.sequence());
    }

    private static BookEntry entry(ResultSet row) throws SQLException {
        var date = row.getObject("entry_date", LocalDate.class);
        return new BookEntry(row.getLong("sequence"), hex(row, "previous_hash"), row.getObject("id", UUID.class),
                "%s/%04d/%02d/%06d".formatted(row.getString("voucher_type"), date.getYear(), date.getMonthValue(),
                        row.getInt("voucher_number")),
                date.toString(), MICROSECONDS.format(row.getObject("posted_at", OffsetDateTime.class).toInstant()),
                row.getString("event"), row.getObject("reverses", UUID.class), row.getString("actor"),
                row.getString("description"), new ArrayList<>(), hex(row, "hash"));
    }

    private static BookEntry.Row line(ResultSet row) throws SQLException {
        var debit = row.getLong("debit");
        var period = row.getObject("period", LocalDate.class);
        return new BookEntry.Row(row.getString("account_code"), debit > 0 ? "D" : "K",
                debit > 0 ? debit : row.getLong("credit"), row.getString("unit"), row.getString("participation"),
                period == null ? null : YearMonth.from(period).toString(), row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class), row.getString("subject_name"));
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }
}
