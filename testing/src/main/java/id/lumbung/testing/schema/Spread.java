package id.lumbung.testing.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import javax.sql.DataSource;

/// Where `db/citus/distribute.sql` would put the tables of a schema. Citus is not here: functions of its names write down how
/// they are called, and refuse what Citus refuses, a reference to a table that lies elsewhere. All is undone at the end.
///
/// ```java
/// assertThat(Spread.of(superuser)).doesNotContainValue("left behind");
/// ```
public final class Spread {

    private static final String CITUS = """
            create table pg_dist_partition (logicalrelid regclass primary key, how text not null);
            create function create_reference_table(candidate regclass) returns void language plpgsql as $$
            begin
                insert into pg_dist_partition values (candidate, 'everywhere');
            end $$;
            create function create_distributed_table(candidate regclass, by text, colocate_with text) returns void
            language plpgsql as $$
            begin
                if exists (select from pg_constraint c where c.contype = 'f' and c.conrelid = candidate
                        and c.confrelid <> candidate
                        and not exists (select from pg_dist_partition d where d.logicalrelid = c.confrelid)) then
                    raise exception '% refers to a table that is not distributed', candidate;
                end if;
                insert into pg_dist_partition values (candidate, 'by ' || by);
            end $$;
            """;

    private static final String TABLES = """
            select t.relname, coalesce(d.how, 'left behind'),
                   exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'tenant_id') as of_a_tenant
            from pg_class t left join pg_dist_partition d on d.logicalrelid = t.oid
            where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
                and t.relname not in ('flyway_schema_history', 'pg_dist_partition')
            """;

    private Spread() {}

    /// Each table with how it is spread: `by tenant_id`, `everywhere`, `left behind`, or `wrongly …`.
    public static Map<String, String> of(DataSource superuser) throws SQLException {
        try (var connection = superuser.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(CITUS);
                var before = references(statement);
                statement.execute(script());
                statement.execute(script()); // the next release asks again
                var spread = new TreeMap<String, String>();
                try (var tables = statement.executeQuery(TABLES)) {
                    while (tables.next()) {
                        var how = tables.getString(2);
                        var right = tables.getBoolean(3) == how.equals("by tenant_id");
                        spread.put(tables.getString(1), right ? how : "wrongly " + how);
                    }
                }
                if (!references(statement).equals(before)) {
                    spread.put("references", "not put back as they were");
                }
                return spread;
            } finally {
                connection.rollback();
            }
        }
    }

    private static List<String> references(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("""
                select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
                where contype = 'f' order by 1""")) {
            var references = new ArrayList<String>();
            while (rows.next()) {
                references.add(rows.getString(1));
            }
            return references;
        }
    }

    private static String script() {
        try (var script = Spread.class.getResourceAsStream("/db/citus/distribute.sql")) {
            return new String(Objects.requireNonNull(script, "distribute.sql").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
