package id.lumbung.admin;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import id.lumbung.admin.database.Migrations;
import id.lumbung.admin.database.Part;
import id.lumbung.admin.database.Place;
import id.lumbung.admin.database.Secrets;
import id.lumbung.admin.database.Server;
import id.lumbung.admin.database.Sql;
import id.lumbung.platform.tenancy.ServiceDatabase;
import id.lumbung.testing.postgres.TestPostgres;

/// The three databases with the schema of this release, two regencies in them, and the command line before them.
final class House {

    static final int KUKAR = 6402;
    static final int BERAU = 6403;

    private static final House SHARED = build();

    private final Path secrets;
    private final URI postgres;
    private boolean touched;
    private @Nullable Path archive;

    /// What the command line answered.
    record Answer(int status, String said) {}

    private House(Path secrets, URI postgres) {
        this.secrets = secrets;
        this.postgres = postgres;
    }

    static House shared() {
        return SHARED;
    }

    private static House build() {
        try {
            var folder = Files.createTempDirectory(Path.of("target"), "house");
            var secrets = folder.resolve("secrets");
            var lines = new ArrayList<>(List.of("postgres=postgres"));
            for (var part : Part.values()) {
                ServiceDatabase.create(TestPostgres.superuser("postgres"), part.title(), "owner", "app");
                lines.add(part.owner() + "=owner");
                lines.add(part.app() + "=app");
            }
            Files.write(secrets, lines);
            var house = new House(secrets, URI.create(TestPostgres.url("postgres").substring("jdbc:".length())));
            for (var part : Part.values()) {
                Migrations.apply(house.server(), part, Place.LIVE);
            }
            house.regency(KUKAR, "kukar", "64.02");
            house.regency(BERAU, "berau", "64.03");
            house.asked("allow");
            return house;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Server server() {
        return new Server(postgres.getHost(), postgres.getPort(), "postgres", new Secrets(secrets));
    }

    /// Types a command.
    Answer asked(String... words) {
        var arguments = new ArrayList<>(List.of(words));
        if (!words[0].equals("verify") && !words[0].startsWith("-")) {
            arguments.addAll(1, List.of("--host=" + postgres.getHost(), "--port=" + postgres.getPort(),
                    "--secrets=" + secrets));
        }
        var said = new StringWriter();
        try (var screen = new PrintWriter(said, true)) {
            var status = Admin.run(screen, screen, arguments.toArray(String[]::new));
            return new Answer(status, said.toString());
        }
    }

    /// As whoever may do everything, past every rule: who spoils rows does it so.
    void tamper(String database, String sql) throws SQLException {
        touched = true;
        try (var connection = TestPostgres.superuser(database).getConnection()) {
            Sql.run(connection, "set session_replication_role = replica");
            Sql.run(connection, sql);
        }
    }

    /// What the other regency has, seen by somebody who sees everything.
    String fingerprint(int regency) throws SQLException {
        var prints = new TreeMap<String, String>();
        for (var part : Part.values()) {
            try (var connection = TestPostgres.superuser(part.title()).getConnection()) {
                for (var table : Sql.texts(connection,
                        """
                                select table_name from information_schema.columns
                                 where table_schema = 'public' and column_name = 'tenant_id' and table_name not in ('journal')""")) {
                    prints.put(part + "." + table, Sql.texts(connection, """
                            select count(*) || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from %s t
                             where tenant_id = %d""".formatted(Sql.name(table), regency)).getFirst());
                }
            }
        }
        return prints.toString();
    }

    /// An archive of Kukar as it is: made anew only when somebody has changed something since.
    Path archive() {
        var known = archive;
        if (known == null) {
            known = secrets.resolveSibling("kukar-" + System.nanoTime() + ".zip");
            var exported = asked("export", "--regency=kukar", "--to=" + known);
            if (exported.status() != 0) {
                throw new IllegalStateException(exported.said());
            }
            archive = known;
        }
        return known;
    }

    /// Whether anybody changed anything since the archive was made.
    boolean isTouched() {
        return touched;
    }

    void forgetArchive() {
        archive = null;
        touched = false;
    }

    /// An hour ago, so that nobody has to wait until all know of it.
    void suspend(int regency) throws SQLException {
        suspend(regency, Duration.ofHours(1));
    }

    /// By a clock that is ahead: however long this machine takes, others are waited for from now on.
    void suspendJustNow(int regency) throws SQLException {
        suspend(regency, Duration.ofHours(-1));
    }

    private void suspend(int regency, Duration ago) throws SQLException {
        touched = true;
        try (var connection = server().owner(Part.TENANT, Place.LIVE)) {
            Sql.update(connection, """
                    insert into suspension (id, regency, since, ordered_by, reason)
                    values (gen_random_uuid(), ?, now() - make_interval(secs => ?), 'Operator', 'Baris rusak')""",
                    regency, ago.toSeconds());
        }
    }

    void resume(int regency) throws SQLException {
        try (var connection = server().owner(Part.TENANT, Place.LIVE)) {
            Sql.update(connection,
                    """
                            update suspension set lifted_at = greatest(now(), since), lifted_by = 'Operator', lift_reason = 'Baik'
                             where regency = ? and lifted_at is null""",
                    regency);
        }
    }

    private void regency(int code, String slug, String number) throws SQLException, IOException {
        try (var connection = server().owner(Part.TENANT, Place.LIVE)) {
            var now = Timestamp.from(Instant.now());
            Sql.update(connection, "insert into regency values (?, ?, ?, 'Asia/Makassar', ?, 'Operator', ?)", code,
                    slug,
                    "Kabupaten " + slug, now, now);
        }
        for (var part : Part.values()) {
            try (var connection = server().owner(part, Place.LIVE)) {
                fill(connection, part, code, number);
            }
        }
    }

    private static void fill(Connection connection, Part part, int code, String number)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        Sql.run(connection, "select set_config('app.tenant', '" + code + "', true)");
        try (var sql = House.class.getResourceAsStream(part.title() + ".sql")) {
            Sql.run(connection, new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":regency", Integer.toString(code)).replace(":number", "'" + number + "'"));
        }
        connection.commit();
    }
}
