package id.lumbung.tenant.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The regions of the country.
@Component
public class Regions {

    private static final String REGENCIES = """
            select r.code, r.bps_code, r.name, r.kind, p.code as province, p.name as province_name, p.zone
              from regency_reference r join province p on p.code = r.province
            """;

    private final JdbcClient jdbc;

    Regions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All provinces, by code.
    public List<Province> provinces() {
        return jdbc.sql("select code, name, zone from province order by code")
                .query((row, n) -> new Province(row.getString("code"), row.getString("name"),
                        ZoneId.of(row.getString("zone"))))
                .list();
    }

    /// The regencies of a province, or of the whole country, by code.
    public List<RegencyReference> regencies(@Nullable String province) {
        return jdbc.sql(REGENCIES + " where cast(:province as text) is null or p.code = :province order by r.code")
                .param("province", province).query(Regions::regency).list();
    }

    /// A regency by its code.
    public Optional<RegencyReference> find(int code) {
        return jdbc.sql(REGENCIES + " where r.code = :code").param("code", code).query(Regions::regency).optional();
    }

    /// A regency that must be there.
    public RegencyReference get(int code) {
        return find(code).orElseThrow(() -> new NoSuchRegency(code));
    }

    List<District> districts(int regency) {
        return jdbc.sql("select code, name from district where regency = :regency order by code")
                .param("regency", regency)
                .query((row, n) -> new District(row.getString("code"), row.getString("name"))).list();
    }

    List<Village> villages(int regency) {
        return jdbc.sql("""
                select v.code, v.name, v.kind, v.same_name, d.code as district, d.name as district_name
                  from village v join district d on d.code = v.district
                 where v.regency = :regency order by v.code""")
                .param("regency", regency)
                .query((row, n) -> new Village(row.getString("code"), row.getString("name"),
                        Village.Kind.valueOf(row.getString("kind")), row.getString("district"),
                        row.getString("district_name"), row.getInt("same_name")))
                .list();
    }

    private static RegencyReference regency(ResultSet row, int n) throws SQLException {
        return new RegencyReference(row.getInt("code"), row.getString("bps_code"), row.getString("name"),
                RegencyReference.Kind.valueOf(row.getString("kind")), row.getString("province"),
                row.getString("province_name"), ZoneId.of(row.getString("zone")));
    }
}
