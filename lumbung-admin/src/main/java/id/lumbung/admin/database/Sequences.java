package id.lumbung.admin.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/// Numbers that a database gives out by itself. Rows bring theirs along from another server, and the next one that is given has
/// to be higher: where the highest number is the last word, a lower one would never be heard.
public final class Sequences {

    /// Which column takes its numbers where: as its identity, or by a default that a migration wrote.
    private static final String ALL = """
            select t.relname, a.attname, s.relname
              from pg_depend d
              join pg_class s on s.oid = d.objid and s.relkind = 'S'
              join pg_class t on t.oid = d.refobjid
              join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
             where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')
               and t.relnamespace = 'public'::regnamespace
            union
            select t.relname, a.attname, s.relname
              from pg_depend d
              join pg_class s on s.oid = d.refobjid and s.relkind = 'S'
              join pg_attrdef f on f.oid = d.objid
              join pg_class t on t.oid = f.adrelid
              join pg_attribute a on a.attrelid = t.oid and a.attnum = f.adnum
             where d.classid = 'pg_attrdef'::regclass and d.refclassid = 'pg_class'::regclass
               and t.relnamespace = 'public'::regnamespace""";

    /// Somebody else may draw numbers in this very moment; so many are left to her.
    private static final int ROOM = 100;

    private Sequences() {}

    private record Drawn(String table, String column, String sequence) {}

    /// Raises every sequence from which these tables take numbers above the highest that the bound regency has; none is lowered.
    /// It stays raised when the transaction is given up, which does no harm.
    public static void raise(Connection connection, Set<String> tables) throws SQLException {
        for (var drawn : all(connection)) {
            if (tables.contains(drawn.table())) {
                Sql.list(connection,
                        """
                                select setval('%1$s', highest.number + %4$d)
                                  from %1$s drawn, (select max(%2$s) as number from %3$s) highest
                                 where drawn.last_value < highest.number or drawn.last_value = highest.number and not drawn.is_called"""
                                .formatted(Sql.name(drawn.sequence()), Sql.name(drawn.column()),
                                        Sql.name(drawn.table()), ROOM),
                        row -> row.getLong(1));
            }
        }
    }

    private static List<Drawn> all(Connection connection) throws SQLException {
        return Sql.list(connection, ALL, row -> new Drawn(row.getString(1), row.getString(2), row.getString(3)));
    }
}
