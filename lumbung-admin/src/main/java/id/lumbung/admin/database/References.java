package id.lumbung.admin.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Rows that were loaded while no trigger looked have not been asked for what they refer to. This asks.
public final class References {

    private static final String ALL = """
            select c.conname, f.relname, t.relname,
                   (select array_agg(a.attname::text order by k.place) from unnest(c.conkey) with ordinality k(number, place)
                      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number),
                   (select array_agg(a.attname::text order by k.place) from unnest(c.confkey) with ordinality k(number, place)
                      join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.number)
              from pg_constraint c join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
             where c.contype = 'f' and c.conparentid = 0 and f.relnamespace = 'public'::regnamespace
               and exists (select from pg_attribute o where o.attrelid = f.oid and o.attname = 'tenant_id')
             order by f.relname, c.conname""";

    private References() {}

    private record Reference(String name, String from, String to, String[] columns, String[] keys) {

        String dangling(int regency) {
            return "from %s c where c.tenant_id = %d and %s and not exists (select from %s p where %s)"
                    .formatted(Sql.name(from), regency,
                            Stream.of(columns).map(column -> "c." + Sql.name(column) + " is not null")
                                    .collect(Collectors.joining(" and ")),
                            Sql.name(to), IntStream.range(0, columns.length)
                                    .mapToObj(n -> "p." + Sql.name(keys[n]) + " = c." + Sql.name(columns[n]))
                                    .collect(Collectors.joining(" and ")));
        }
    }

    /// References that lead nowhere, in words.
    public static List<String> dangling(Connection connection, int regency) throws SQLException {
        var flaws = new ArrayList<String>();
        for (var reference : all(connection)) {
            var rows = Sql.number(connection, "select count(*) " + reference.dangling(regency));
            if (rows > 0) {
                flaws.add("%,d rows of %s refer to nothing in %s (%s)".formatted(rows, reference.from(), reference.to(),
                        reference.name()));
            }
        }
        return flaws;
    }

    /// Takes away the rows of a table that refer to nothing.
    public static void drop(Connection connection, int regency, String table) throws SQLException {
        for (var reference : all(connection)) {
            if (reference.from().equals(table)) {
                Sql.run(connection, "delete " + reference.dangling(regency));
            }
        }
    }

    private static List<Reference> all(Connection connection) throws SQLException {
        return Sql.list(connection, ALL, row -> new Reference(row.getString(1), row.getString(2), row.getString(3),
                texts(row.getArray(4)), texts(row.getArray(5))));
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
