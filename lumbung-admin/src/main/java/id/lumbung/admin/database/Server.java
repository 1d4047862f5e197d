package id.lumbung.admin.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

import id.lumbung.admin.Refused;

/// The PostgreSQL that holds the databases, and who connects to it.
///
/// @param admin who may make databases: needed for a quarantine alone
/// @param cells where the databases of cells are, by the names that the catalogue of regencies has for them
/// @param cell the cell that is meant; nothing for the main databases
public record Server(String host, int port, String admin, Secrets secrets, Map<String, Address> cells,
        @Nullable Address cell) {

    /// Where the server of a cell listens, and the passwords of its roles.
    public record Address(String host, int port, Secrets secrets) {}

    /// A server without cells beside it.
    public Server(String host, int port, String admin, Secrets secrets) {
        this(host, port, admin, secrets, Map.of(), null);
    }

    /// Where those stand that have no machine of their own.
    public static final String MAIN_CELL = "utama";

    private static final int PATIENCE = 10;
    private static final String INVALID_CATALOG = "3D000";

    /// What decides how a value is written is said for each connection, so that the same row is the same text everywhere.
    /// A time that the server allows for a request of a person is not ours.
    private static final String SETTINGS = """
            set datestyle to 'ISO, YMD'; set intervalstyle to 'postgres'; set timezone to 'UTC';
            set bytea_output to 'hex'; set extra_float_digits to 1; set standard_conforming_strings to on;
            set idle_in_transaction_session_timeout to 0; set statement_timeout to 0; set lock_timeout to '60s'""";

    /// The same as a regency of this cell has it: its rows stand there, and the list of regencies stays where it is.
    public Server in(String name) {
        if (name.equals(MAIN_CELL)) {
            return this;
        }
        var address = cells.get(name);
        if (address == null) {
            throw new Refused("The regency stands in cell %s. Say where its databases are: --cell=%s=HOST:PORT."
                    .formatted(name, name));
        }
        return new Server(host, port, admin, secrets, cells, address);
    }

    /// Connects as the owner of the tables, whom row security binds as well.
    public Connection owner(Part part, Place place) {
        var there = cell;
        return there == null || part == Part.TENANT
                ? connect(new Address(host, port, secrets), part.owner(), place.database(part))
                : connect(there, part.owner(), place.database(part));
    }

    public Connection admin(String database) {
        return connect(new Address(host, port, secrets), admin, database);
    }

    private static Connection connect(Address there, String role, String database) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[]{there.host()});
        source.setPortNumbers(new int[]{there.port()});
        source.setDatabaseName(database);
        source.setUser(role);
        source.setPassword(there.secrets().of(role));
        source.setConnectTimeout(PATIENCE);
        source.setApplicationName("lumbung-admin");
        source.setTcpKeepAlive(true);
        try {
            var connection = source.getConnection();
            Sql.run(connection, SETTINGS);
            return connection;
        } catch (SQLException e) {
            throw new Refused(INVALID_CATALOG.equals(e.getSQLState())
                    ? "There is no database %s on %s:%d.".formatted(database, there.host(), there.port())
                    : "%s cannot connect to database %s on %s:%d: %s".formatted(role, database, there.host(),
                            there.port(),
                            e.getMessage()),
                    e);
        }
    }
}
