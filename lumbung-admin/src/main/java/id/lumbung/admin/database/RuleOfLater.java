package id.lumbung.admin.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// A constraint that holds for new rows only (`not valid`): rows of before, which an archive may hold, need not obey it.
///
/// @param condition what a row has to be, as an expression
/// @param says the whole of it, as `alter table` takes it
public record RuleOfLater(String table, String name, String condition, String says) {

    private static final String ALL = """
            select t.relname, c.conname, pg_get_expr(c.conbin, c.conrelid), pg_get_constraintdef(c.oid)
              from pg_constraint c join pg_class t on t.oid = c.conrelid
             where c.contype = 'c' and not c.convalidated and t.relnamespace = 'public'::regnamespace""";

    public static List<RuleOfLater> all(Connection connection) throws SQLException {
        return Sql.list(connection, ALL, row -> new RuleOfLater(row.getString(1), row.getString(2), row.getString(3),
                row.getString(4)));
    }

    static List<RuleOfLater> of(Connection connection, String table) throws SQLException {
        return all(connection).stream().filter(rule -> rule.table().equals(table)).toList();
    }

    public void stepAside(Connection connection) throws SQLException {
        Sql.run(connection, "alter table %s drop constraint %s".formatted(Sql.name(table), Sql.name(name)));
    }

    public void comeBack(Connection connection) throws SQLException {
        Sql.run(connection, "alter table %s add constraint %s %s".formatted(Sql.name(table), Sql.name(name), says));
    }
}
