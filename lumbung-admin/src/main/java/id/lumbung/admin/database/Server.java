package id.lumbung.admin.database;

import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.ds.PGSimpleDataSource;

import id.lumbung.admin.Refused;

/// The PostgreSQL that holds the databases, and who connects to it.
///
/// @param admin who may make databases: needed for a quarantine alone
public record Server(String host, int port, String admin, Secrets secrets) {

    private static final int PATIENCE = 10;
    private static final String INVALID_CATALOG = "3D000";

    /// What decides how a value is written is said for each connection, so that the same row is the same text everywhere.
    /// A time that the server allows for a request of a person is not ours.
    private static final String SETTINGS = """
            set datestyle to 'ISO, YMD'; set intervalstyle to 'postgres'; set timezone to 'UTC';
            set bytea_output to 'hex'; set extra_float_digits to 1; set standard_conforming_strings to on;
            set idle_in_transaction_session_timeout to 0; set statement_timeout to 0; set lock_timeout to '60s'""";

    /// Connects as the owner of the tables, whom row security binds as well.
    public Connection owner(Part part, Place place) {
        return connect(part.owner(), place.database(part));
    }

    public Connection admin(String database) {
        return connect(admin, database);
    }

    private Connection connect(String role, String database) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[]{host});
        source.setPortNumbers(new int[]{port});
        source.setDatabaseName(database);
        source.setUser(role);
        source.setPassword(secrets.of(role));
        source.setConnectTimeout(PATIENCE);
        source.setApplicationName("lumbung-admin");
        source.setTcpKeepAlive(true);
        try {
            var connection = source.getConnection();
            Sql.run(connection, SETTINGS);
            return connection;
        } catch (SQLException e) {
            throw new Refused(INVALID_CATALOG.equals(e.getSQLState())
                    ? "There is no database %s on %s:%d.".formatted(database, host, port)
                    : "%s cannot connect to database %s on %s:%d: %s".formatted(role, database, host, port,
                            e.getMessage()),
                    e);
        }
    }
}
