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
            var server = begin();
            System.out.println("PostgreSQL for the tests: " + server.description());
            return server;
        }
    }

    private static Server begin() {
        return ContainerServer.start().<Server>map(container -> container).orElseGet(EmbeddedServer::start);
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

    /// Starts a second server, with nothing in it, for what happens between two machines: its superuser, at the database
    /// `postgres`. It takes seconds, and ends with the JVM as well.
    public static PGSimpleDataSource another() {
        var server = begin();
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[]{server.host()});
        source.setPortNumbers(new int[]{server.port()});
        source.setDatabaseName("postgres");
        source.setUser(server.user());
        source.setPassword(server.password());
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
