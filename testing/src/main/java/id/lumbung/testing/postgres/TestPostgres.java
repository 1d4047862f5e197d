package id.lumbung.testing.postgres;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/// The PostgreSQL server that all tests of this JVM share. It starts at first use and ends with the JVM.
///
/// A container is preferred (`postgres:18`, pulled if need be); without a Docker engine the embedded binaries serve.
/// Which of them it is gets printed once.
public final class TestPostgres {

    private static final class Shared {
        static final Server SERVER = start();

        private static Server start() {
            var server = ContainerServer.start().<Server>map(container -> container).orElseGet(EmbeddedServer::start);
            System.out.println("PostgreSQL for the tests: " + server.description());
            return server;
        }
    }

    private TestPostgres() {}

    /// The address of a database on the shared server, as JDBC wants it. The database need not exist yet.
    public static String url(String database) {
        var server = Shared.SERVER;
        return "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + database;
    }

    /// Connects as the superuser, who bypasses row security: for creating databases and for tampering in tests.
    public static DataSource superuser(String database) {
        return as(database, Shared.SERVER.user(), Shared.SERVER.password());
    }

    /// Connects under a role of the test's choice.
    public static DataSource as(String database, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    sealed interface Server permits ContainerServer, EmbeddedServer {

        String host();

        int port();

        String user();

        String password();

        String description();
    }
}
