package id.lumbung.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import id.lumbung.standalone.process.Children;
import id.lumbung.standalone.process.Launch;
import id.lumbung.standalone.process.Port;
import id.lumbung.standalone.process.Tier;

/// The one database server of the platform, on the loopback address only.
public final class PostgresServer {

    private static final String SUPERUSER = "postgres";

    private final int port;
    private final String password;

    private PostgresServer(int port, String password) {
        this.port = port;
        this.password = password;
    }

    /// Starts the server on the data in the folder, which is made when missing, and returns when it takes connections.
    ///
    /// @param cache keeps the unpacked programs
    /// @param password of the superuser
    public static PostgresServer start(Children children, Path cache, Path data, int port, String password)
            throws IOException, InterruptedException {
        Port.requireFree(port, "PostgreSQL");
        var binaries = Binaries.in(cache);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(binaries, data, password);
        }
        var server = new PostgresServer(port, password);
        var child = children.start(new Launch("postgresql", Tier.DATABASE,
                binaries.command("postgres", List.of("-D", data.toString(), "-p", Integer.toString(port),
                        "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
                        "-c", "max_connections=200")),
                Map.of()));
        child.await(server::answers, Duration.ofSeconds(60));
        return server;
    }

    /// Connects as the superuser.
    public DataSource admin() {
        var source = new PGSimpleDataSource();
        source.setUrl(url("postgres"));
        source.setUser(SUPERUSER);
        source.setPassword(password);
        source.setConnectTimeout(5);
        return source;
    }

    /// The address of a database as JDBC wants it.
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private boolean answers() {
        try (var connection = admin().getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void initialise(Binaries binaries, Path data, String password)
            throws IOException, InterruptedException {
        Files.createDirectories(data.getParent());
        var onlyForUs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var passwordFile = Files.createTempFile(data.getParent(), "password", "", onlyForUs);
        try {
            Files.writeString(passwordFile, password);
            var initdb = new ProcessBuilder(binaries.command("initdb", List.of("-D", data.toString(), "-U", SUPERUSER,
                    "-E", "UTF8", "--locale=C.UTF-8", "--auth=scram-sha-256", "--pwfile=" + passwordFile)))
                    .redirectErrorStream(true).start();
            var output = new String(initdb.getInputStream().readAllBytes());
            if (initdb.waitFor() != 0) {
                throw new IOException("The database cannot be made in " + data + ":\n" + output);
            }
        } finally {
            Files.delete(passwordFile);
        }
    }
}
