package id.lumbung.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Fills a regency with what a year leaves there. The register and one open book must be there already; the rest is written
/// in bulk by the owner of each database, under the constraints and triggers of the product. Only entries go past their
/// journal, as in [Books]. Every run draws the same lots, counted back from today.
final class Office {

    private static final int REGENCY = 6402;
    private static final int ENTRIES_LINES = 500;

    private final Connection cooperatives;
    private final Connection mentoring;
    private final Size size;

    /// @param books cooperatives that keep books, two hundred entries each
    record Size(int books, int mentors, int visits, int tickets, int cases, int audits) {

        static final Size YEAR = new Size(200, 24, 3_000, 5_000, 150, 20_000);
        static final Size SMALL = new Size(3, 4, 60, 100, 20, 100);
    }

    private record Book(UUID cooperative, LocalDate opened) {}

    /// @param cooperatives the superuser's connection to the database of the cooperative service
    /// @param mentoring the same of the mentoring service
    Office(Connection cooperatives, Connection mentoring, Size size) {
        this.cooperatives = cooperatives;
        this.mentoring = mentoring;
        this.size = size;
    }

    /// @return what was written, by table; nothing when the year is there already
    Map<String, Long> fill() throws Exception {
        cooperatives.setAutoCommit(false);
        mentoring.setAutoCommit(false);
        begin(cooperatives, "cooperative_owner");
        begin(mentoring, "mentoring_owner");
        if (count(mentoring, "mentor") >= size.mentors()) {
            return Map.of();
        }
        if (count(cooperatives, "cash_count") == 0) {
            run(cooperatives, "office-books.sql");
            var number = 0;
            for (var book : emptyBooks()) {
                fill(book, number++);
            }
            run(cooperatives, "office-cooperatives.sql");
            cooperatives.commit();
        }
        register();
        run(mentoring, "office-mentoring.sql");
        passAdviceOn();
        cooperatives.commit();
        mentoring.commit();
        var written = new LinkedHashMap<String, Long>();
        for (var table : List.of("cooperative", "book", "entry", "period_act", "cash_count", "legal_event",
                "organ_term", "outlet",
                "bumdes", "bumdes_unit", "overlap_case", "agreement", "advice", "audit_entry")) {
            written.put(table, count(cooperatives, table));
        }
        for (var table : List.of("mentor", "assignment", "visit", "visit_report", "problem", "action", "ticket",
                "ticket_promise",
                "ticket_rating", "monthly_report", "assessment")) {
            written.put(table, count(mentoring, table));
        }
        for (var connection : List.of(cooperatives, mentoring)) {
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "reset role");
            execute(connection, "vacuum analyze");
        }
        return written;
    }

    /// As the owner, for whom row security, constraints and triggers hold.
    private static void begin(Connection connection, String owner) throws SQLException, IOException {
        execute(connection, "set role " + owner);
        execute(connection, "select set_config('app.tenant', '" + REGENCY + "', false)");
        execute(connection, text("office-lots.sql"));
    }

    private List<Book> emptyBooks() throws SQLException {
        var books = new ArrayList<Book>();
        try (var statement = cooperatives.createStatement(); var rows = statement.executeQuery("""
                select b.cooperative_id, b.opened_on from book b
                  join cooperative c on c.tenant_id = b.tenant_id and c.id = b.cooperative_id
                 where b.sequence = 0 order by c.village_code""")) {
            while (rows.next()) {
                books.add(new Book(rows.getObject(1, UUID.class), rows.getObject(2, LocalDate.class)));
            }
        }
        return books.subList(0, Math.min(size.books(), books.size()));
    }

    /// Most are kept until yesterday; every tenth is some weeks behind, every twentieth stopped long ago.
    private void fill(Book book, int number) throws Exception {
        var today = today();
        var first = book.opened().isBefore(today.minusDays(364)) ? today.minusDays(364) : book.opened();
        var last = today.minusDays(number % 20 == 7 ? 100 : number % 10 == 3 ? 20 : 1 + number % 4);
        execute(cooperatives, "reset role");
        Books.write(cooperatives, book.cooperative(), ENTRIES_LINES,
                new Trade(first, Math.toIntExact(first.until(last.plusDays(1), ChronoUnit.DAYS)), 40));
        execute(cooperatives, "set local session_replication_role = origin");
        execute(cooperatives, "set local enable_nestloop = on");
        execute(cooperatives, "set role cooperative_owner");
    }

    /// The office's database learns of the villages.
    private void register() throws SQLException {
        execute(mentoring,
                "create temp table village (n integer, id uuid, name text, village text, district text) on commit drop");
        try (var statement = cooperatives.createStatement();
                var rows = statement.executeQuery(
                        """
                                select row_number() over (order by village_code)::int, id, name, village_name, district_name from cooperative""");
                var insert = mentoring.prepareStatement("insert into village values (?, ?, ?, ?, ?)")) {
            while (rows.next()) {
                insert.setInt(1, rows.getInt(1));
                insert.setObject(2, rows.getObject(2, UUID.class));
                for (var column = 3; column <= 5; column++) {
                    insert.setString(column, rows.getString(column));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// What mentors advised stands in the cooperatives' books of advice, as their letters would have brought it there.
    private void passAdviceOn() throws SQLException {
        try (var statement = mentoring.createStatement();
                var rows = statement.executeQuery(
                        """
                                select visit_id, cooperative_id, given_on, official, agency, content from advice_letter where written_at < now()""");
                var insert = cooperatives.prepareStatement(
                        """
                                insert into advice (id, cooperative_id, book, given_on, official, agency, content, visit_id, recorded_by,
                                    recorded_by_name)
                                values (?, ?, 8, ?, ?, ?, ?, ?, 'mentoring-service', 'Pendamping')
                                on conflict do nothing""")) {
            while (rows.next()) {
                insert.setObject(1, rows.getObject(1, UUID.class));
                insert.setObject(2, rows.getObject(2, UUID.class));
                insert.setObject(3, rows.getObject(3, LocalDate.class));
                for (var column = 4; column <= 6; column++) {
                    insert.setString(column, rows.getString(column));
                }
                insert.setObject(7, rows.getObject(1, UUID.class));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void run(Connection connection, String script) throws SQLException, IOException {
        execute(connection, text(script).replace("${regency}", "" + REGENCY).replace("${today}", today().toString())
                .replace("${books}", "" + size.books()).replace("${mentors}", "" + size.mentors())
                .replace("${visits}", "" + size.visits()).replace("${tickets}", "" + size.tickets())
                .replace("${cases}", "" + size.cases()).replace("${audits}", "" + size.audits()));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Makassar"));
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String script) throws IOException {
        try (var sql = Office.class.getResourceAsStream(script)) {
            if (sql == null) {
                throw new IllegalStateException(script + " is missing");
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
