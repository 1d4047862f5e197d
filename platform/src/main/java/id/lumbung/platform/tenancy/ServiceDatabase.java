package id.lumbung.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/// A service's own database with its two roles: `<name>_owner` owns all and migrates, `<name>_app` is what the service
/// logs in as: it owns nothing, is no superuser and cannot step around row security.
public final class ServiceDatabase {

    private ServiceDatabase() {}

    /// Creates database and roles where they are missing, and sets both passwords.
    ///
    /// @param admin connects as a role that may create databases and roles
    /// @param name the name of the database: lower-case letters
    public static void create(DataSource admin, String name, String ownerPassword, String appPassword)
            throws SQLException {
        if (!name.matches("[a-z][a-z_]{1,40}")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        var owner = name + "_owner";
        var app = name + "_app";
        try (var connection = admin.getConnection()) {
            role(connection, owner, ownerPassword);
            role(connection, app, appPassword);
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection,
                        "create database " + name + " owner " + owner + " encoding 'UTF8' template template0");
            }
            execute(connection, "revoke all on database " + name + " from public");
            execute(connection, "grant connect on database " + name + " to " + app);
        }
    }

    private static void role(Connection connection, String role, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(connection, "create role " + role);
        }
        execute(connection, "alter role " + role
                + " login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password " + quoted(password));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
