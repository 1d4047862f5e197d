package id.lumbung.benchmark;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import id.lumbung.admin.archive.Manifest;
import id.lumbung.admin.database.Catalogue;
import id.lumbung.admin.database.Migrations;
import id.lumbung.admin.database.Part;
import id.lumbung.admin.database.Place;
import id.lumbung.admin.database.Secrets;
import id.lumbung.admin.database.Server;
import id.lumbung.platform.tenancy.ServiceDatabase;

/// What it takes to take a regency away and to make databases of it again, each in a process of its own with a heap of 256 MB;
/// beside it PostgreSQL's own COPY of the same rows, which proves nothing.
final class Archiving {

    private static final int REGENCY = 6402;
    private static final String HEAP = "-Xmx256m";

    private final Database database;
    private final Path folder;
    private final Path secrets;
    private final Server server;

    Archiving(Database database, Path folder) throws IOException {
        this.database = database;
        this.folder = Files.createTempDirectory(folder, "archives");
        this.secrets = this.folder.resolve("secrets");
        this.server = new Server("127.0.0.1", database.server().getPort(), "postgres", new Secrets(secrets));
    }

    void measure() throws Exception {
        prepare();
        System.out.printf(
                "%n### Archive of a regency%n%n| | seconds | MB | heap used after a collection, at most MB |%n|---|---:|---:|---:|%n");
        var rows = folder.resolve("copy");
        row("COPY of the same rows to files", () -> copyOut(rows), rows);
        var archive = folder.resolve("kukar.zip");
        admin("export", archive, "--regency=kukar", "--to=" + archive);
        admin("verify", archive, archive.toString());
        row("COPY of these files into the same tables", () -> copyIn(rows), rows);
        admin("restore, with all proofs", archive, "--from=" + archive, "--into=trial");
        admin("compare with the live rows", archive, "--from=" + archive, "--with=live");
        execute("tenant", """
                insert into suspension (id, regency, since, ordered_by, reason)
                values (gen_random_uuid(), 6402, now() - interval '1 hour', 'x', 'x')""");
        execute("cooperative", "set session_replication_role = replica;"
                + " update entry_line set debit = debit * 2 where debit > 0 and sequence between 100 and 199");
        var before = folder.resolve("before.zip");
        admin("put-back of a hundred entries, with all proofs", before, "--from=" + archive, "--regency=kukar",
                "--by=x",
                "--reason=x", "--present=" + before);
    }

    /// The two other databases, as they are when only a register is in use, and the list of regencies.
    private void prepare() throws SQLException, IOException {
        var lines = new ArrayList<>(List.of("postgres=postgres"));
        for (var part : Part.values()) {
            lines.add(part.owner() + "=" + Database.PASSWORD);
        }
        Files.write(secrets, lines);
        for (var part : Part.values()) {
            ServiceDatabase.create(database.server().getPostgresDatabase(), part.title(), Database.PASSWORD,
                    Database.PASSWORD);
            Migrations.apply(server, part, Place.LIVE);
            execute("postgres", "grant set on parameter session_replication_role to " + part.owner());
        }
        execute("tenant",
                """
                        insert into regency values (6402, 'kukar', 'Kabupaten Kutai Kartanegara', 'Asia/Makassar', now(), 'x', now())
                        on conflict do nothing""");
    }

    private void copyOut(Path to) throws SQLException, IOException {
        Files.createDirectories(to);
        for (var part : Part.values()) {
            try (var connection = superuser(part.title())) {
                for (var table : Catalogue.tables(connection)) {
                    try (var file = new BufferedOutputStream(Files.newOutputStream(to.resolve(name(part, table))))) {
                        copy(connection).copyOut("copy (select %s from %s where tenant_id = %d) to stdout"
                                .formatted(columns(table), table.name(), REGENCY), file);
                    }
                }
            }
        }
    }

    private void copyIn(Path from) throws SQLException, IOException {
        var raw = Place.quarantine("raw");
        for (var part : Part.values()) {
            execute("postgres", "create database " + raw.database(part) + " owner " + part.owner());
            Migrations.apply(server, part, raw);
            try (var connection = superuser(raw.database(part)); var statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                for (var table : Catalogue.tables(connection)) {
                    try (var file = new BufferedInputStream(Files.newInputStream(from.resolve(name(part, table))))) {
                        copy(connection).copyIn("copy %s (%s) from stdin".formatted(table.name(), columns(table)),
                                file);
                    }
                }
            }
        }
    }

    /// What is done.
    private interface Work {
        void run() throws Exception;
    }

    private static void row(String what, Work work, Path result) throws Exception {
        var start = System.nanoTime();
        work.run();
        System.out.printf("| %s | %.1f | %.1f | |%n", what, (System.nanoTime() - start) / 1e9, size(result) / 1e6);
    }

    private void admin(String what, Path archive, String... options) throws Exception {
        var log = folder.resolve("gc.out");
        Files.deleteIfExists(log);
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP,
                "-XX:+UseSerialGC", "-Xlog:gc:file=" + log + ":uptime:filecount=0", "-cp",
                "lumbung-admin/target/*:lumbung-admin/target/lib/*", "id.lumbung.admin.Admin",
                what.replaceAll("[ ,].*", "")));
        if (!what.equals("verify")) {
            command.addAll(List.of("--host=127.0.0.1", "--port=" + server.port(), "--secrets=" + secrets));
        }
        command.addAll(List.of(options));
        var said = folder.resolve("said.out");
        var start = System.nanoTime();
        var status = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start()
                .waitFor();
        var seconds = (System.nanoTime() - start) / 1e9;
        if (status != 0) {
            throw new IllegalStateException(what + ": " + Files.readString(said));
        }
        System.out.printf("| %s | %.1f | %.1f | %d |%n", what, seconds, size(archive) / 1e6, Heap.of(log).held());
    }

    private static long size(Path path) throws IOException {
        try (var files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static String name(Part part, Manifest.Table table) {
        return part.title() + "." + table.name();
    }

    private static String columns(Manifest.Table table) {
        return String.join(", ", table.columns().stream().map(column -> '"' + column.name() + '"').toList());
    }

    private Connection superuser(String name) throws SQLException {
        return database.server().getDatabase("postgres", name).getConnection();
    }

    private static CopyManager copy(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private void execute(String name, String sql) throws SQLException {
        try (var connection = superuser(name); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
