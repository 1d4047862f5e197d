package id.lumbung.admin.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

import id.lumbung.admin.archive.Manifest.Migration;

/// The schema of a database: what was applied to it, and what this program would apply to an empty one. They are the very
/// files of the services.
public final class Migrations {

    /// Rows that stand in a migration written in Java are the same for every regency, and are no schema.
    private static final String APPLIED = """
            select version, description, checksum from flyway_schema_history
             where success and type in ('SQL', 'SQL_BASELINE') order by installed_rank""";

    /// Flyway tells of each file; whoever restores a regency has other things to read.
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    static {
        FLYWAY.setLevel(Level.WARNING);
    }

    private Migrations() {}

    /// What was applied; of what is applied again whenever it changes, the last.
    public static List<Migration> applied(Connection connection) throws SQLException {
        return sorted(Sql.list(connection, APPLIED, row -> new Migration(row.getString(1), row.getString(2),
                row.getObject(3, Integer.class))));
    }

    /// What this program brings, found without changing anything.
    ///
    /// @param anywhere any database that the role may connect to
    public static List<Migration> brought(Server server, Part part, String anywhere) {
        return sorted(Arrays.stream(flyway(part, source(server, server.admin(), anywhere)).load().info().all())
                .map(info -> new Migration(info.getVersion() == null ? null : info.getVersion().getVersion(),
                        info.getDescription(), info.getChecksum()))
                .toList());
    }

    /// Makes the tables in an empty database, as their owner.
    public static void apply(Server server, Part part, Place place) {
        flyway(part, source(server, part.owner(), place.database(part))).load().migrate();
    }

    /// In what two schemas differ, in words; empty when they are the same.
    public static List<String> differences(List<Migration> archived, List<Migration> here, String where) {
        var differences = new ArrayList<String>();
        archived.stream().filter(one -> !here.contains(one))
                .forEach(one -> differences.add(named(here, one) == null
                        ? one + " is in the archive's schema and not in " + where
                        : one + " is another one in " + where));
        here.stream().filter(one -> !archived.contains(one) && named(archived, one) == null)
                .forEach(one -> differences.add(one + " is in " + where + " and not in the archive's schema"));
        return differences;
    }

    public static @Nullable String newest(List<Migration> migrations) {
        return migrations.stream().map(Migration::version).filter(version -> version != null)
                .reduce((_, last) -> last).orElse(null);
    }

    private static @Nullable Migration named(List<Migration> among, Migration wanted) {
        return among.stream().filter(one -> one.toString().equals(wanted.toString())).findFirst().orElse(null);
    }

    private static List<Migration> sorted(List<Migration> migrations) {
        Map<String, Migration> last = new LinkedHashMap<>();
        migrations.forEach(one -> last.put(one.toString(), one));
        return last.values().stream().sorted((one, other) -> Integer.compare(rank(one), rank(other))).toList();
    }

    private static int rank(Migration migration) {
        return migration.version() == null ? Integer.MAX_VALUE : Integer.parseInt(migration.version());
    }

    private static FluentConfiguration flyway(Part part, PGSimpleDataSource source) {
        return Flyway.configure().dataSource(source)
                .locations("classpath:schema/platform", "classpath:schema/" + part.title())
                .placeholders(Map.of("app", part.app())).validateMigrationNaming(true)
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
    }

    private static PGSimpleDataSource source(Server server, String role, String database) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[]{server.host()});
        source.setPortNumbers(new int[]{server.port()});
        source.setDatabaseName(database);
        source.setUser(role);
        source.setPassword(server.secrets().of(role));
        return source;
    }
}
