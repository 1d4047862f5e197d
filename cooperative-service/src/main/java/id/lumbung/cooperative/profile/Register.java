package id.lumbung.cooperative.profile;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.id.UUIDv7;
import id.lumbung.platform.tenancy.Tenant;

/// Makes the regency's register: every village that has no cooperative yet gets one. Making it twice changes nothing.
@Service
class Register {

    private final Villages villages;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Audit audit;
    private final MeterRegistry meters;

    Register(Villages villages, TransactionTemplate transaction, JdbcClient jdbc, NamedParameterJdbcTemplate batch,
            Audit audit, MeterRegistry meters) {
        this.villages = villages;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.batch = batch;
        this.audit = audit;
        this.meters = meters;
    }

    @PreAuthorize("hasRole('dinas-admin')")
    public Registration make() {
        var all = villages.ofRegency(); // no transaction waits for the neighbour
        return Objects.requireNonNull(transaction.execute(_ -> {
            oneAtATime();
            var served = served();
            var lines = lines(all, named()).stream().filter(line -> !served.contains(line.villageCode())).toList();
            insert(lines);
            if (!lines.isEmpty()) {
                audit.record("register.made", "regency", Tenant.current().code(), null);
                meters.counter("lumbung.cooperatives.registered").increment(lines.size());
            }
            return new Registration(all.size(), lines.size());
        }));
    }

    /// Two who make it at once: the second waits here, then finds every village served.
    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(:tenant, 'cooperative'::regclass::oid::int)")
                .param("tenant", Tenant.current().code()).query(row -> {});
    }

    private Set<String> served() {
        return jdbc.sql("select village_code from cooperative_area").query((row, _) -> row.getString(1)).set();
    }

    private Set<CooperativeName> named() {
        return jdbc.sql("select name from cooperative").query((row, _) -> new CooperativeName(row.getString(1))).set();
    }

    /// A name that two villages of this very list would claim belongs to neither.
    static List<Line> lines(List<Village> all, Set<CooperativeName> named) {
        var claims = all.stream().collect(Collectors.groupingBy(CooperativeName::base, Collectors.counting()));
        var regency = regency();
        return all.stream().map(village -> {
            var name = CooperativeName.propose(village, regency, proposed -> named.contains(proposed)
                    || claims.getOrDefault(proposed, 0L) > 1
                    || village.sharesName() && proposed.equals(CooperativeName.base(village)));
            return Line.of(village, name);
        }).toList();
    }

    private void insert(List<Line> lines) {
        var rows = lines.stream().map(SimplePropertySqlParameterSource::new).toArray(SqlParameterSource[]::new);
        batch.batchUpdate("""
                insert into cooperative (id, name, kind, village_code, village_name, district_code, district_name)
                values (:id, :name, :kind, :villageCode, :villageName, :districtCode, :districtName)""", rows);
        batch.batchUpdate("insert into cooperative_area (village_code, cooperative_id) values (:villageCode, :id)",
                rows);
    }

    /// Codes from 71 on are towns.
    private static String regency() {
        var tenant = Tenant.current();
        return (tenant.code() % 100 > 70 ? "KOTA " : "KABUPATEN ") + tenant.name();
    }

    record Line(UUID id, String name, String kind, String villageCode, String villageName, String districtCode,
            String districtName) {

        static Line of(Village village, CooperativeName name) {
            return new Line(UUIDv7.next(), name.value(), village.code().kind().name(), village.code().value(),
                    village.name(), village.code().district(), village.districtName());
        }
    }
}
