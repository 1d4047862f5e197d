package id.lumbung.admin.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import id.lumbung.admin.Refused;
import id.lumbung.admin.archive.Manifest;

/// Which tables hold rows of regencies, as PostgreSQL itself knows: a table that the next migration brings is among them without
/// anybody writing it down.
public final class Catalogue {

    /// Columns that the database computes are no content; it computes them again.
    private static final String COLUMNS = """
            select t.relname, a.attname, format_type(a.atttypid, null), a.attgenerated <> '',
                   array_position(i.indkey::int2[], a.attnum)
              from pg_class t
              join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
              left join pg_index i on i.indrelid = t.oid and i.indisprimary
             where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
               and exists (select from pg_attribute o where o.attrelid = t.oid and o.attname = 'tenant_id'
                              and not o.attisdropped)
             order by t.relname collate "C", a.attnum""";

    private Catalogue() {}

    private record Found(String table, Manifest.Column column, boolean computed, @Nullable Integer place) {}

    /// Every table that has a `tenant_id`, without what it holds.
    public static List<Manifest.Table> tables(Connection connection) throws SQLException {
        var found = new LinkedHashMap<String, List<Found>>();
        Sql.list(connection, COLUMNS,
                row -> new Found(row.getString(1), new Manifest.Column(row.getString(2), row.getString(3)),
                        row.getBoolean(4), row.getObject(5, Integer.class)))
                .forEach(one -> found.computeIfAbsent(one.table(), _ -> new ArrayList<>()).add(one));
        return found.entrySet().stream().map(entry -> table(entry.getKey(), entry.getValue())).toList();
    }

    private static Manifest.Table table(String name, List<Found> columns) {
        var key = new TreeMap<Integer, String>();
        columns.forEach(column -> {
            if (column.place() != null) {
                key.put(column.place(), column.column().name());
            }
        });
        if (key.isEmpty()) {
            throw new Refused("Table " + name + " has no primary key, so its rows have no order to be proved in.");
        }
        return new Manifest.Table(name,
                columns.stream().filter(column -> !column.computed()).map(Found::column).toList(),
                List.copyOf(key.values()), 0, "");
    }

    /// Row security is what keeps a command to its regency, so a role that steps around it is refused.
    public static void requireRowSecurity(Connection connection) throws SQLException {
        var open = Sql.texts(connection, """
                select t.relname from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attname = 'tenant_id'
                 where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and not a.attisdropped
                   and not row_security_active(t.oid)""");
        if (!open.isEmpty()) {
            throw new Refused(
                    ("Row security does not bind %s in database %s (table %s). A command that could reach other "
                            + "regencies does nothing: let the owner of the tables do it, without SUPERUSER and BYPASSRLS.")
                            .formatted(connection.getMetaData().getUserName(), connection.getCatalog(),
                                    open.getFirst()));
        }
    }
}
