package id.lumbung.cooperative.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Proves that the journal is what was posted, by other code than that which posts: it reads the tables row by row and
/// recomputes every hash.
@Service
@Transactional(readOnly = true)
public class ChainVerifier {

    private static final int ROWS_AT_ONCE = 2_000;

    private final JdbcTemplate jdbc;

    ChainVerifier(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource); // an own one, because of its fetch size
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
    }

    private record Head(long sequence, String hash) {}

    /// Reads the whole journal of a cooperative, in bounded memory.
    public Verdict verify(UUID cooperative) {
        var head = jdbc.query("select sequence, hash from book where cooperative_id = ?",
                (row, index) -> new Head(row.getLong(1), hex(row, "hash")), cooperative).stream().findFirst()
                .orElseThrow(() -> LedgerRule.BOOKS_OPEN.broken(cooperative));
        var chain = new Chain(seals(cooperative));
        // What was posted since the head was read is not ours to judge.
        jdbc.query(
                """
                        select e.tenant_id, e.id, e.cooperative_id, e.sequence, e.entry_date, e.voucher_type, e.voucher_year,
                               e.voucher_number, e.event, e.description, e.reverses, e.actor, e.posted_at, e.previous_hash, e.hash,
                               l.line_no, l.entry_date as line_date, l.account_code, l.debit, l.credit, l.unit, l.participation, l.period,
                               l.subject_kind, l.subject_id, l.subject_name
                          from entry e
                          left join entry_line l
                            on l.tenant_id = e.tenant_id and l.cooperative_id = e.cooperative_id and l.sequence = e.sequence
                         where e.cooperative_id = ? and e.sequence <= ?
                         order by e.sequence, l.line_no""",
                (ResultSetExtractor<@Nullable Void>) rows -> {
                    follow(rows, chain);
                    return null;
                }, cooperative, head.sequence());
        return chain.end(head.sequence(), head.hash());
    }

    private Map<Long, String> seals(UUID cooperative) {
        var seals = new HashMap<Long, String>();
        jdbc.query("""
                select sequence, hash from period_act where cooperative_id = ? and sequence > 0
                union select sequence, hash from year_act where cooperative_id = ? and sequence > 0""",
                row -> {
                    seals.put(row.getLong("sequence"), hex(row, "hash"));
                }, cooperative, cooperative);
        return seals;
    }

    private static void follow(ResultSet rows, Chain chain) throws SQLException {
        @Nullable
        Link link = null;
        var lines = new ArrayList<Link.Row>();
        while (rows.next()) {
            if (link == null || link.sequence() != rows.getLong("sequence")) {
                if (link != null && !chain.follow(link)) {
                    return;
                }
                lines = new ArrayList<>();
                link = link(rows, lines);
            }
            if (rows.getObject("line_no") != null) {
                lines.add(line(rows));
            }
        }
        if (link != null) {
            chain.follow(link);
        }
    }

    private static Link link(ResultSet row, ArrayList<Link.Row> lines) throws SQLException {
        return new Link(row.getInt("tenant_id"), row.getObject("cooperative_id", UUID.class), row.getLong("sequence"),
                hex(row, "previous_hash"), row.getObject("id", UUID.class), row.getString("voucher_type"),
                row.getInt("voucher_year"), row.getInt("voucher_number"), row.getObject("entry_date", LocalDate.class),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(), row.getString("event"),
                row.getObject("reverses", UUID.class), row.getString("actor"), row.getString("description"), lines,
                hex(row, "hash"));
    }

    private static Link.Row line(ResultSet row) throws SQLException {
        return new Link.Row(row.getInt("line_no"), row.getObject("line_date", LocalDate.class),
                row.getString("account_code"),
                row.getLong("debit"), row.getLong("credit"), row.getString("unit"), row.getString("participation"),
                row.getObject("period", LocalDate.class), row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class), row.getString("subject_name"));
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }
}
