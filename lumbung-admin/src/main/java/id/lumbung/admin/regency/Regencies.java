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
        try (var connection = server.owner(Part.TENANT, place)) {
            return Sql
                    .texts(connection, "select cell from placement where regency = ? order by number desc limit 1",
                            code)
                    .stream().findFirst().map(server::in).orElse(server);
        }
    }

    private static Regency regency(ResultSet row) throws SQLException {
        return new Regency(row.getInt(1), row.getString(2), row.getString(3), row.getString(4));
    }
}
