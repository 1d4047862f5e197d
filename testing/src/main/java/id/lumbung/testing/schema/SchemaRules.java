package id.lumbung.testing.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

/// The rules of pooled rows, read from PostgreSQL's own catalogue, so that a table that a later migration brings is held
/// to them without anybody remembering to:
///
/// * `tenant_id integer not null` is the first column and leads the primary key, every unique constraint and every index;
/// * row security is on and forced, and every policy compares `tenant_id` with the bound tenant, for reading and for writing;
/// * a foreign key carries `tenant_id` on both sides, because the check behind it does not see row security;
/// * views ask as whoever uses them, materialized views (which nobody can ask so) do not exist;
/// * the role of the service owns nothing, cannot step around row security, and may not truncate;
/// * a function that runs as its owner says where it looks for names.
///
/// ```java
/// assertThat(SchemaRules.of(superuser, "mentoring_app").except("province", "the same for everybody").violations())
///         .isEmpty();
/// ```
public final class SchemaRules {

    private final DataSource database;
    private final String app;
    private final Map<String, String> exceptions = new TreeMap<>();

    private SchemaRules(DataSource database, String app) {
        this.database = database;
        this.app = app;
        except("flyway_schema_history", "Flyway's own; the service may not even read it");
    }

    /// @param database any role that may connect can read the catalogue
    /// @param app the role that the service logs in as
    public static SchemaRules of(DataSource database, String app) {
        return new SchemaRules(database, app);
    }

    /// Lets a table go without a tenant. An exception that nothing needs is itself a violation.
    ///
    /// @param reason for the reader of the test
    public SchemaRules except(String table, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Why may " + table + " go without a tenant?");
        }
        exceptions.put(table, reason);
        return this;
    }

    /// One sentence per broken rule; empty when the schema is sound.
    public List<String> violations() throws SQLException {
        try (var connection = database.getConnection()) {
            var found = new ArrayList<String>();
            found.addAll(excepted(connection, FIRST_COLUMN, "%s: the first column is not tenant_id integer not null"));
            found.addAll(excepted(connection, PRIMARY_KEY, "%s: the primary key does not begin with tenant_id"));
            found.addAll(excepted(connection, ROW_SECURITY, "%s: row security is not both enabled and forced"));
            found.addAll(excepted(connection, NO_POLICY, "%s: there is no policy"));
            found.addAll(excepted(connection, POLICY, "%s: policy %s does not bind reading and writing to app.tenant"));
            found.addAll(
                    excepted(connection, FOREIGN_KEY, "%s: foreign key %s does not carry tenant_id on both sides"));
            found.addAll(excepted(connection, INDEX, "%s: index %s does not begin with tenant_id"));
            found.addAll(all(connection, VIEW, "%s: the view does not ask as its user (security_invoker)"));
            found.addAll(all(connection, MATERIALIZED, "%s: materialized views show every tenant's rows"));
            found.addAll(
                    all(connection, DEFINER, "%s: the function runs as its owner without a search_path of its own"));
            found.addAll(all(connection, OWNED, "%s: belongs to the role " + app + " of the service", app));
            found.addAll(all(connection, TRUNCATE, "%s: the role " + app + " may truncate it", app));
            found.addAll(all(connection, MIGHTY, "%s: the role could step around row security", app, app));
            found.addAll(needless(connection));
            return found;
        }
    }

    private List<String> needless(Connection connection) throws SQLException {
        var tables = all(connection, TABLES, "%s");
        return exceptions.keySet().stream().filter(table -> !tables.contains(table))
                .filter(table -> !table.equals("flyway_schema_history"))
                .map(table -> table + ": is excepted from the rules, but there is no such table").toList();
    }

    private List<String> excepted(Connection connection, String query, String sentence) throws SQLException {
        return all(connection, query, sentence).stream()
                .filter(violation -> !exceptions.containsKey(violation.substring(0, violation.indexOf(':')))).toList();
    }

    private static List<String> all(Connection connection, String query, String sentence, String... parameters)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                var columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    found.add(sentence.formatted(rows.getString(1), columns > 1 ? rows.getString(2) : ""));
                }
            }
            return found;
        }
    }

    private static final String TABLES = """
            select t.relname from pg_class t
            where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') order by 1""";

    private static final String FIRST_COLUMN = """
            select t.relname from pg_class t
            where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and not exists (
                select from pg_attribute a where a.attrelid = t.oid and a.attname = 'tenant_id' and a.attnum = 1
                    and a.atttypid = 'int4'::regtype and a.attnotnull)
            order by 1""";

    private static final String PRIMARY_KEY = """
            select t.relname from pg_class t
            where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and not exists (
                select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                where i.indrelid = t.oid and i.indisprimary and a.attname = 'tenant_id')
            order by 1""";

    private static final String ROW_SECURITY = """
            select t.relname from pg_class t
            where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
                and not (t.relrowsecurity and t.relforcerowsecurity)
            order by 1""";

    private static final String NO_POLICY = """
            select t.relname from pg_class t
            where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
                and not exists (select from pg_policy p where p.polrelid = t.oid and p.polpermissive)
            order by 1""";

    /// A permissive policy opens; one that forgets the tenant opens for everybody.
    private static final String POLICY = """
            select p.tablename, p.policyname from pg_policies p
            where p.schemaname = 'public' and p.permissive = 'PERMISSIVE' and not (
                (p.cmd = 'INSERT' or coalesce(p.qual, '') ~ 'tenant_id = .*current_setting\\(''app.tenant''')
                and (p.cmd in ('SELECT', 'DELETE')
                    or coalesce(p.with_check, '') ~ 'tenant_id = .*current_setting\\(''app.tenant'''))
            order by 1, 2""";

    /// What a table without a tenant is referred to by, such as reference data, needs no tenant on that side.
    private static final String FOREIGN_KEY = """
            select t.relname, c.conname from pg_constraint c
            join pg_class t on t.oid = c.conrelid
            join pg_attribute here on here.attrelid = c.conrelid and here.attnum = c.conkey[1]
            join pg_attribute there on there.attrelid = c.confrelid and there.attnum = c.confkey[1]
            where c.contype = 'f' and t.relnamespace = 'public'::regnamespace
                and not (here.attname = 'tenant_id' and there.attname = 'tenant_id')
                and exists (select from pg_attribute a where a.attrelid = c.confrelid and a.attname = 'tenant_id')
            order by 1, 2""";

    private static final String INDEX = """
            select t.relname, x.relname from pg_index i
            join pg_class t on t.oid = i.indrelid
            join pg_class x on x.oid = i.indexrelid
            left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
            where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
                and a.attname is distinct from 'tenant_id'
            order by 1, 2""";

    private static final String VIEW = """
            select v.relname from pg_class v
            where v.relnamespace = 'public'::regnamespace and v.relkind = 'v'
                and not coalesce('security_invoker=true' = any (v.reloptions), false)
            order by 1""";

    private static final String MATERIALIZED = """
            select v.relname from pg_class v
            where v.relnamespace = 'public'::regnamespace and v.relkind = 'm' order by 1""";

    private static final String DEFINER = """
            select f.proname from pg_proc f
            where f.pronamespace = 'public'::regnamespace and f.prosecdef
                and not exists (select from unnest(f.proconfig) as setting where setting like 'search\\_path=%')
            order by 1""";

    private static final String OWNED = """
            select o.relname from pg_class o join pg_roles r on r.oid = o.relowner
            where o.relnamespace = 'public'::regnamespace and r.rolname = ? order by 1""";

    private static final String TRUNCATE = """
            select t.relname from pg_class t
            where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
                and has_table_privilege(?, t.oid, 'TRUNCATE')
            order by 1""";

    /// Also a member of the owner's role could become the owner.
    private static final String MIGHTY = """
            select r.rolname from pg_roles r where r.rolname = ? and (r.rolsuper or r.rolbypassrls or r.rolcreaterole)
            union
            select r.rolname from pg_roles r join pg_auth_members m on m.member = r.oid where r.rolname = ?""";
}
