package id.lumbung.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import id.lumbung.platform.tenancy.ServiceDatabase;

/// PostgreSQL 18 as it is in production: a commit is on the disk when it is answered.
record Database(EmbeddedPostgres server) implements AutoCloseable {

    static final String NAME = "cooperative";
    static final String PASSWORD = "only-for-measuring";

    static Database start(Path folder) throws IOException, SQLException {
        var server = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60").setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB").setServerConfig("listen_addresses", "127.0.0.1").start();
        ServiceDatabase.create(server.getPostgresDatabase(), NAME, PASSWORD, PASSWORD);
        return new Database(server);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    /// The superuser, whom row security does not hold.
    Connection connect() throws SQLException {
        return server.getDatabase("postgres", NAME).getConnection();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
