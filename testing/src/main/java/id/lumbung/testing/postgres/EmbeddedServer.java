package id.lumbung.testing.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import id.lumbung.testing.port.FreePort;

/// PostgreSQL from the binaries on the class path. Durability is off: the data die with the JVM.
record EmbeddedServer(int port) implements TestPostgres.Server {

    static EmbeddedServer start() {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setPort(FreePort.find())
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            return new EmbeddedServer(postgres.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
        }
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public String user() {
        return "postgres";
    }

    @Override
    public String password() {
        return "postgres";
    }

    @Override
    public String description() {
        return "embedded binaries on port " + port;
    }
}
