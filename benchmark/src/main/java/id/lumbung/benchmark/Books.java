package id.lumbung.benchmark;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Writes books of millions of lines as if each entry had been posted: the tables are filled in bulk past their guards, with
/// numbers, chain and movements as the posting would have kept them. The proofs of the product judge whether they are.
final class Books {

    private static final int REGENCY = 6402;
    private static final String ACTOR = "pengukuran";
    private static final int ROUNDS_AT_ONCE = 5_000;
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
            .withZone(ZoneOffset.UTC);

    private final Connection connection;
    private final CopyManager copy;
    private final UUID cooperative;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final StringBuilder entries = new StringBuilder();
    private final StringBuilder lines = new StringBuilder();
    private final MessageDigest sha256;
    private long sequence;
    private String hash = "0".repeat(64);

    private Books(Connection connection, UUID cooperative) throws SQLException, NoSuchAlgorithmException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.cooperative = cooperative;
        this.sha256 = MessageDigest.getInstance("SHA-256");
    }

    /// Fills the open and empty books of a cooperative in one transaction.
    static void fill(Database database, UUID cooperative, int lines) throws Exception {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            write(connection, cooperative, lines,
                    new Trade(World.OPENED, World.OPENED.lengthOfYear(), Math.clamp(lines / 100, 9, 1_000)));
            connection.commit();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
    }

    /// The same as a part of somebody's transaction, whose settings stay changed until it ends.
    static void write(Connection connection, UUID cooperative, int lines, Trade trade) throws Exception {
        var books = new Books(connection, cooperative);
        // Without the guards that let rows through the journal only, and without looking each account up again.
        books.execute("set local session_replication_role = replica");
        books.execute("set local work_mem = '256MB'");
        books.execute("set local enable_nestloop = off"); // every table that is joined is read as a whole
        var rounds = lines / Trade.LINES;
        for (int round = 0; round < rounds; round++) {
            trade.round(round, rounds).forEach(books::post);
            if (round % ROUNDS_AT_ONCE == ROUNDS_AT_ONCE - 1) {
                books.flush();
            }
        }
        books.flush();
        books.derive();
    }

    private void post(Written entry) {
        var day = entry.day();
        var number = numbers.merge(entry.voucher() + day.getYear(), 1, Integer::sum);
        var previous = hash;
        sequence++;
        var id = new UUID(cooperative.getMostSignificantBits() & ~0xf000L | 0x8000L,
                0x8000_0000_0000_0000L | cooperative.getLeastSignificantBits() << 40 >>> 8 | sequence);
        var posted = MICROSECONDS
                .format(day.atTime(1, 0).toInstant(ZoneOffset.UTC).plusNanos(sequence % 1_000_000 * 1_000));
        var text = new StringBuilder("lumbung-journal-1\nregency ").append(REGENCY).append("\ncooperative ")
                .append(cooperative).append("\nsequence ").append(sequence).append("\nprevious ").append(previous)
                .append("\nentry ").append(id).append("\nvoucher ").append(entry.voucher()).append('/')
                .append(day.getYear()).append(day.getMonthValue() < 10 ? "/0" : "/").append(day.getMonthValue())
                .append('/').append(padded(number)).append("\ndate ").append(day).append("\nposted ").append(posted)
                .append("\nevent ").append(entry.event()).append("\nreverses -\nactor ").append(ACTOR)
                .append("\ndescription ").append(entry.description()).append('\n');
        int line = 0;
        for (var row : entry.rows()) {
            text.append(row.canonical(++line));
            lines.append(REGENCY).append(',').append(cooperative).append(',').append(sequence).append(',').append(line)
                    .append(',').append(day).append(',').append(row.account()).append(',').append(row.debit())
                    .append(',').append(row.credit()).append(',').append(row.unit()).append(',')
                    .append(row.participation()).append(',').append(orNothing(row.kind())).append(',')
                    .append(orNothing(row.subject())).append(',').append(orNothing(row.name())).append(',')
                    .append(row.period() == null ? "" : row.period() + "-01").append('\n');
        }
        hash = HexFormat.of().formatHex(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        entries.append(REGENCY).append(',').append(id).append(',').append(cooperative).append(',').append(sequence)
                .append(',').append(day).append(',').append(entry.voucher()).append(',').append(day.getYear())
                .append(',').append(number).append(',').append(entry.event()).append(',').append(entry.description())
                .append(",,").append(ACTOR).append(',').append(posted).append(",\\x").append(previous).append(",\\x")
                .append(hash).append('\n');
    }

    private void flush() throws SQLException, IOException {
        copy.copyIn(
                """
                        copy entry (tenant_id, id, cooperative_id, sequence, entry_date, voucher_type, voucher_year, voucher_number,
                            event, description, reverses, actor, posted_at, previous_hash, hash) from stdin with (format csv)""",
                new StringReader(entries.toString()));
        copy.copyIn(
                """
                        copy entry_line (tenant_id, cooperative_id, sequence, line_no, entry_date, account_code, debit, credit, unit,
                            participation, subject_kind, subject_id, subject_name, period) from stdin with (format csv)""",
                new StringReader(lines.toString()));
        entries.setLength(0);
        lines.setLength(0);
    }

    private void derive() throws SQLException, IOException {
        execute("analyze entry_line"); // or the planner believes the books to be empty
        try (var sql = Books.class.getResourceAsStream("derive.sql")) {
            if (sql == null) {
                throw new IllegalStateException("derive.sql is missing");
            }
            execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":cooperative", "'" + cooperative + "'::uuid").replace(":tenant", "" + REGENCY));
        }
        execute("update book set sequence = " + sequence + ", hash = '\\x" + hash + "' where cooperative_id = '"
                + cooperative + "'");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String orNothing(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String padded(int number) {
        var text = Integer.toString(number);
        return "0".repeat(Math.max(0, 6 - text.length())) + text;
    }
}
