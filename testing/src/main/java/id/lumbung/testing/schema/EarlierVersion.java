package id.lumbung.testing.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

/// Whether a version of a service that was released before still works with the schema of today: while an upgrade goes on,
/// and after a step back, both are there at once (expand, migrate, contract).
///
/// Under `src/test/queries` lies for each released version that must still work, a folder with
///
/// - `queries.txt`: every statement that its feature tests asked for ([AskedQueries]), and
/// - `columns.txt`: the columns that a row had to be given then.
///
/// Each statement is planned, with the rights of the service, against the schema of today: so what was dropped or renamed,
/// got another type, or may not be read any more is found. A column that a row must be given today, in a table that was
/// there then, would refuse what the earlier version writes.
public final class EarlierVersion {

    static final String BETWEEN = ";\n\n";
    static final Path ASKED = Path.of("target/asked.txt");

    private static final Path VERSIONS = Path.of("src/test/queries");

    /// The types of a parameter cannot be told from the statement alone; the driver sends them.
    private static final Set<String> UNTYPED = Set.of("42P18", "42P08");

    private static final Set<String> PLANNED = Set.of("select", "insert", "update", "delete", "with", "merge",
            "values");

    private static final String MUST_BE_GIVEN = """
            select concat_ws('.', c.relname, a.attname) from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
                and not a.attisdropped and a.attnotnull and not a.atthasdef and a.attidentity = ''
            order by 1""";

    private final Path folder;

    EarlierVersion(Path folder) {
        this.folder = folder;
    }

    /// What of the versions that must still work would fail now; nothing is changed.
    ///
    /// With `-Dlumbung.released=0.2.0` what [AskedQueries] wrote down is kept first as what this version asked for.
    ///
    /// @param service a connection with the rights of the service
    public static List<String> allComplaints(DataSource service) throws IOException, SQLException {
        var released = System.getProperty("lumbung.released");
        if (released != null) {
            keep(released, service);
        }
        var complaints = new ArrayList<String>();
        try (Stream<Path> folders = Files.list(VERSIONS)) {
            var versions = folders.sorted().map(EarlierVersion::new).toList();
            if (versions.isEmpty()) {
                complaints.add("no version is written down in " + VERSIONS);
            }
            for (var version : versions) {
                complaints.addAll(version.complaints(service));
            }
        }
        return complaints;
    }

    /// Without what a test tried and the database refuses.
    private static void keep(String version, DataSource service) throws IOException, SQLException {
        var folder = Files.createDirectories(VERSIONS.resolve(version));
        try (var connection = service.getConnection(); var statement = connection.createStatement()) {
            var sound = new ArrayList<String>();
            for (var query : read(ASKED)) {
                if (isPlanned(query) && complaint(connection, statement, query).isEmpty()) {
                    sound.add(query);
                }
            }
            Files.writeString(folder.resolve("queries.txt"), String.join(BETWEEN, sound) + BETWEEN);
            Files.writeString(folder.resolve("columns.txt"), String.join("\n", mustBeGiven(statement)) + "\n");
        }
    }

    List<String> complaints(DataSource service) throws IOException, SQLException {
        var complaints = new ArrayList<String>();
        var queries = read(folder.resolve("queries.txt"));
        if (queries.isEmpty()) {
            complaints.add("nothing is written down of " + folder.getFileName());
        }
        try (var connection = service.getConnection(); var statement = connection.createStatement()) {
            for (var query : queries) {
                complaint(connection, statement, query).lines().forEach(complaints::add);
            }
            var before = new TreeSet<>(Files.readAllLines(folder.resolve("columns.txt")));
            var tables = before.stream().map(EarlierVersion::table).collect(Collectors.toSet());
            mustBeGiven(statement).stream().filter(column -> tables.contains(table(column)))
                    .filter(column -> !before.contains(column))
                    .map(column -> folder.getFileName() + " writes rows without " + column).forEach(complaints::add);
        }
        return complaints;
    }

    private static List<String> read(Path file) throws IOException {
        return Stream.of(Files.readString(file).split(BETWEEN)).filter(query -> !query.isBlank()).toList();
    }

    private static boolean isPlanned(String query) {
        return PLANNED.contains(query.split("\\W", 2)[0].toLowerCase(Locale.ROOT));
    }

    /// Plans the statement as it is planned with nothing but nulls: that asks for every name in it and for the rights to it.
    private static String complaint(Connection connection, Statement statement, String query) throws SQLException {
        connection.setAutoCommit(false);
        try {
            statement.execute("prepare earlier as " + query);
            statement.execute("explain execute earlier" + nulls(statement));
            return "";
        } catch (SQLException e) {
            return UNTYPED.contains(e.getSQLState()) ? "" : query + "\n  " + e.getMessage();
        } finally {
            connection.rollback();
            statement.execute("deallocate all");
            connection.setAutoCommit(true);
        }
    }

    private static String nulls(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("""
                select coalesce('(' || string_agg('null', ', ') || ')', '')
                from pg_prepared_statements, unnest(parameter_types) where name = 'earlier'""")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Set<String> mustBeGiven(Statement statement) throws SQLException {
        var columns = new TreeSet<String>();
        try (var rows = statement.executeQuery(MUST_BE_GIVEN)) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }
}
