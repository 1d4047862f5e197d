package id.lumbung.tenant.reference;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/// Loads the regions, once for each release of the files: Flyway repeats it when the checksum changes.
///
/// It runs as the owner, so that the service itself needs no right to write here.
@Component
class RegionsMigration implements JavaMigration {

    private static final int FORM = 1; // raise it when the statements below change, so that the regions load again

    private static final String ARRIVAL = """
            create temporary table arriving_province (code text, name text) on commit drop;
            create temporary table arriving_regency (code text, province text, name text) on commit drop;
            create temporary table arriving_district (code text, regency text, name text) on commit drop;
            create temporary table arriving_village (code text, district text, name text) on commit drop;
            create temporary table arriving_bps (code text, bps_code text) on commit drop;
            """;

    /// Papua and Maluku live in WIT, Sulawesi, Nusa Tenggara and three provinces of Kalimantan in WITA, the rest in WIB.
    private static final String SETTLE = """
            truncate village, district, regency_reference, province;
            insert into province (code, name, zone)
            select code, name, case
                       when left(code, 1) in ('8', '9') then 'Asia/Jayapura'
                       when left(code, 1) in ('5', '7') or code in ('63', '64', '65') then 'Asia/Makassar'
                       else 'Asia/Jakarta'
                   end
              from arriving_province;
            insert into regency_reference (code, province, bps_code, name, kind)
            select replace(code, '.', '')::int, province, bps_code, name,
                   case when name like 'Kota %' then 'KOTA' else 'KABUPATEN' end
              from arriving_regency left join arriving_bps using (code);
            insert into district (code, regency, name)
            select code, replace(regency, '.', '')::int, name from arriving_district;
            insert into village (code, district, regency, kind, name, same_name)
            select code, district, replace(left(code, 5), '.', '')::int, kind, name,
                   count(*) over (partition by kind, lower(name))
              from (select code, district, regexp_replace(btrim(name), '\\s+', ' ', 'g') as name,
                           case substr(code, 10, 1) when '1' then 'KELURAHAN' when '2' then 'DESA' else 'DESA_ADAT' end as kind
                      from arriving_village) as village;
            """;

    private final RegionsRelease release;

    RegionsMigration(RegionsRelease release) {
        this.release = release;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        var connection = context.getConnection();
        execute(connection, ARRIVAL);
        copy(connection, "arriving_province", "provinces.csv");
        copy(connection, "arriving_regency", "regencies.csv");
        copy(connection, "arriving_district", "districts.csv");
        copy(connection, "arriving_village", "villages.csv");
        copy(connection, "arriving_bps", "bps.csv");
        execute(connection, SETTLE);
        execute(connection, "analyze province, regency_reference, district, village");
    }

    private void copy(Connection connection, String table, String file) throws SQLException, IOException {
        try (var in = release.open(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy " + table + " from stdin (format csv, header true, encoding 'UTF8')", in);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null; // none: Flyway then repeats it by checksum
    }

    @Override
    public String getDescription() {
        return "reference regions";
    }

    @Override
    public Integer getChecksum() {
        return 31 * FORM + release.checksum();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
