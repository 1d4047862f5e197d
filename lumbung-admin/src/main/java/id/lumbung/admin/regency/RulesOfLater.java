package id.lumbung.admin.regency;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import id.lumbung.admin.database.Sql;

/// Constraints that hold for new rows only (`not valid`): rows of before, which an archive may hold, need not obey them. In
/// databases that nobody else uses they step aside while rows are loaded.
record RulesOfLater(List<Rule> rules) {

    record Rule(String table, String name, String says) {}

    static RulesOfLater setAside(Connection connection) throws SQLException {
        var rules = Sql.list(connection,
                """
                        select t.relname, c.conname, pg_get_constraintdef(c.oid) from pg_constraint c join pg_class t on t.oid = c.conrelid
                         where c.contype = 'c' and not c.convalidated and t.relnamespace = 'public'::regnamespace""",
                row -> new Rule(row.getString(1), row.getString(2), row.getString(3)));
        for (var rule : rules) {
            Sql.run(connection, "alter table %s drop constraint %s".formatted(Sql.name(rule.table()),
                    Sql.name(rule.name())));
        }
        return new RulesOfLater(rules);
    }

    void putBack(Connection connection) throws SQLException {
        for (var rule : rules) {
            Sql.run(connection, "alter table %s add constraint %s %s".formatted(Sql.name(rule.table()),
                    Sql.name(rule.name()), rule.says()));
        }
    }
}
