package id.lumbung.admin.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

import id.lumbung.admin.Refused;
import id.lumbung.admin.archive.Digest;
import id.lumbung.admin.archive.Manifest;

/// The rows of one regency in one table, out and in, as PostgreSQL's own COPY writes them. One row at a time is in memory.
///
/// The regency has to be bound before; row security then hides and refuses the rows of all others.
public record Rows(Connection connection, Manifest.Table table, int regency) {

    private static final Set<String> WORDS = Set.of("text", "character varying", "character");
    private static final int BUFFER = 1 << 16;
    private static final long WORTH_COUNTING = 10_000;

    /// Binds the transaction to a regency, as the services do.
    public static void bind(Connection connection, int regency) throws SQLException {
        Sql.list(connection, "select set_config('app.tenant', ?, true)", row -> row.getString(1),
                Integer.toString(regency));
    }

    /// Writes each row as one line, in the order of the key.
    public void copyTo(OutputStream out) throws SQLException, IOException {
        manager().copyOut(copy(), out);
    }

    /// Reads each row as one line, in the order of the key.
    public CopyOut lines() throws SQLException {
        return manager().copyOut(copy());
    }

    /// What the manifest would say of the rows that are here now.
    public Manifest.Table counted() throws SQLException, IOException {
        var digest = new Digest();
        copyTo(digest);
        return with(digest);
    }

    public Manifest.Table with(Digest digest) {
        return new Manifest.Table(table.name(), table.columns(), table.key(), digest.lines(), digest.hex());
    }

    /// What becomes of rows that are here and differ from those of a file.
    public enum Present {
        /// They go.
        YIELDS,
        /// Those that the file does not know stay.
        STAYS,
        /// They stay as they are; the file brings only what is missing.
        PREVAILS
    }

    /// Makes the rows those of a file of the archive. Only what differs is touched. The file comes beside first: COPY cannot write
    /// under row security, INSERT can.
    public void become(InputStream lines, Present present) throws SQLException, IOException {
        Sql.run(connection, "create temporary table arriving (like %s including generated) on commit drop"
                .formatted(Sql.name(table.name())));
        manager().copyIn("copy arriving (%s) from stdin with (format text, encoding 'UTF8')".formatted(columns("")),
                lines,
                BUFFER);
        if (Sql.holds(connection,
                "select exists (select from arriving where tenant_id is distinct from " + regency + ")")) {
            throw new Refused("Table %s of the archive has rows of another regency than %d. Nothing was changed."
                    .formatted(table.name(), regency));
        }
        Sql.run(connection, "analyze arriving");
        if (present != Present.PREVAILS) {
            // Compared as they are written, for so they are proved: 1.0 and 1.00 are equal and not the same.
            var yields = present == Present.YIELDS;
            Sql.update(connection,
                    "delete from %s as old where tenant_id = %d and %s (select from arriving as new where %s and %s)"
                            .formatted(Sql.name(table.name()), regency, yields ? "not exists" : "exists", sameKey(),
                                    "row(%s)::text %s row(%s)::text".formatted(columns("old."), yields ? "=" : "<>",
                                            columns("new."))));
        }
        requireObedience();
        var count = Sql.update(connection, ("insert into %s (%s) overriding system value "
                + "select %2$s from arriving as new where not exists (select from %1$s as old where %s)")
                .formatted(Sql.name(table.name()), columns(""), sameKey()));
        Sql.run(connection, "drop table arriving");
        if (count > WORTH_COUNTING) {
            Sql.run(connection, "analyze " + Sql.name(table.name()));
        }
    }

    /// A rule that came after rows of that time binds whoever writes them again (`not valid`): better said here than by PostgreSQL.
    private void requireObedience() throws SQLException {
        for (var rule : RuleOfLater.of(connection, table.name())) {
            var breaking = Sql.number(connection, """
                    select count(*) from arriving as new
                     where not (%s) and not exists (select from %s as old where %s)""".formatted(rule.condition(),
                    Sql.name(table.name()), sameKey()));
            if (breaking > 0) {
                throw new Refused(
                        ("%,d rows of table %s of the archive are older than the rule %s, which they break: they can "
                                + "be restored to a quarantine and not be written here. docs/operating.md says what to do.")
                                .formatted(breaking, table.name(), rule.name()));
            }
        }
    }

    private CopyManager manager() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /// Row security would say the same; it is said twice so that neither alone has to be right.
    private String copy() {
        return "copy (select %s from %s where tenant_id = %d order by %s) to stdout with (format text, encoding 'UTF8')"
                .formatted(columns(""), Sql.name(table.name()), regency,
                        table.key().stream().map(this::ordered).collect(Collectors.joining(", ")));
    }

    /// Words are ordered by their bytes: the languages of two servers may differ.
    private String ordered(String key) {
        return Sql.name(key) + (WORDS.contains(table.column(key).type()) ? " collate \"C\"" : "");
    }

    private String sameKey() {
        return table.key().stream().map(Sql::name).map(key -> "old." + key + " = new." + key)
                .collect(Collectors.joining(" and "));
    }

    private String columns(String of) {
        return table.columns().stream().map(column -> of + Sql.name(column.name())).collect(Collectors.joining(", "));
    }
}
