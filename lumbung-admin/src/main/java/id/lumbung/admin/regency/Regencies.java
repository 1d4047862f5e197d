package id.lumbung.admin.regency;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import id.lumbung.admin.Refused;
import id.lumbung.admin.archive.Manifest.Regency;
import id.lumbung.admin.database.Part;
import id.lumbung.admin.database.Place;
import id.lumbung.admin.database.Server;
import id.lumbung.admin.database.Sql;

/// The list of regencies, as tenant-service keeps it.
public final class Regencies {

    private static final String SELECT = "select code, slug, name, zone from regency ";

    private Regencies() {}

    public static Regency named(Server server, Place place, String slug) throws SQLException {
        try (var connection = server.owner(Part.TENANT, place)) {
            return find(connection, slug, place);
        }
    }

    static Regency find(Connection tenants, String slug, Place place) throws SQLException {
        return Sql.list(tenants, SELECT + "where slug = ?", Regencies::regency, slug).stream().findFirst()
                .orElseThrow(() -> new Refused("There is no regency " + slug + " in " + place
                        + ". A regency is named as in its address: kukar."));
    }

    /// Those that have opened their doors once.
    public static List<Regency> aboard(Server server, Place place) throws SQLException {
        try (var connection = server.owner(Part.TENANT, place)) {
            return Sql.list(connection, SELECT + "where active_since is not null order by slug", Regencies::regency);
        }
    }

    /// The server as this regency has it: most stand in the main databases, some in a cell of their own.
    static Server placed(Server server, Place place, int code) throws SQLException {
        try (var tenants = server.owner(Part.TENANT, place)) {
            return placed(server, place, cell(tenants, code), tenants);
        }
    }

    /// That of a cell, if it is one: whoever says the main server's address for it would look at rows that nobody uses any more.
    static Server placed(Server server, Place place, String cell, Connection tenants) throws SQLException {
        var placed = server.in(cell);
        if (placed.cell() != null) {
            try (var there = placed.owner(Part.COOPERATIVE, place)) {
                if (running(there).equals(running(tenants))) {
                    throw new Refused("--cell=%s=… names the main server. Say where the databases of the cell are."
                            .formatted(cell));
                }
            }
        }
        return placed;
    }

    static String cell(Connection tenants, int code) throws SQLException {
        return Sql.texts(tenants, "select cell from placement where regency = ? order by number desc limit 1", code)
                .stream().findFirst().orElse(Server.MAIN_CELL);
    }

    /// No two servers were started in the same microsecond.
    private static String running(Connection connection) throws SQLException {
        return Sql.texts(connection, "select pg_postmaster_start_time()::text").getFirst();
    }

    private static Regency regency(ResultSet row) throws SQLException {
        return new Regency(row.getInt(1), row.getString(2), row.getString(3), row.getString(4));
    }
}
