package id.lumbung.cooperative.bumdes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.organ.Offices;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;

/// For which villages the current actor speaks today: `@PreAuthorize("@villageRights.mayKeep(#bumdes)")`.
@Component
@Transactional(readOnly = true)
public class VillageRights {

    private static final String[] KEEPERS = {"KEPALA_DESA", "DIREKTUR_BUMDES"};

    private final JdbcClient jdbc;
    private final Offices offices;
    private final Clock clock;

    VillageRights(JdbcClient jdbc, Offices offices, Clock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.clock = clock;
    }

    /// The Dinas, the village head and the director keep what is said of the enterprise.
    public boolean mayKeep(UUID bumdes) {
        return offices.mayReadAll() || holds(bumdes, KEEPERS);
    }

    /// Whoever speaks for the village, holds an office in its cooperative, or is of the Dinas.
    public boolean mayRead(UUID bumdes) {
        return offices.mayReadAll() || holds(bumdes, all()) || jdbc.sql("""
                select count(*) from bumdes b join cooperative_area a
                    on a.tenant_id = b.tenant_id and a.village_code = b.village_code
                 where b.id = :bumdes and a.cooperative_id = any (:mine)""")
                .param("bumdes", bumdes).param("mine", offices.mine().toArray(UUID[]::new)).query(Long.class)
                .single() > 0;
    }

    /// Whether the actor holds one of these offices in the enterprise's village today.
    public boolean holds(UUID bumdes, VillageOffice... any) {
        return holds(bumdes, Arrays.stream(any).map(Enum::name).toArray(String[]::new));
    }

    /// The villages for which the actor speaks, and those of the cooperatives to which she belongs.
    public Set<String> mine() {
        var mine = new TreeSet<>(jdbc
                .sql("""
                        select village_code from village_term t
                         where t.account_subject = :subject and t.starts <= :today and (t.ended_on is null or t.ended_on > :today)""")
                .param("subject", Actor.current().subject()).param("today", today()).query(String.class).list());
        mine.addAll(jdbc.sql("select village_code from cooperative_area where cooperative_id = any (:mine)")
                .param("mine", offices.mine().toArray(UUID[]::new)).query(String.class).list());
        return mine;
    }

    /// Today in the regency's zone.
    public LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }

    private boolean holds(UUID bumdes, String[] any) {
        return jdbc.sql("""
                select coalesce(bool_or(holds_village_office(b.village_code, :subject, :offices, :today)), false)
                  from bumdes b where b.id = :bumdes""")
                .param("subject", Actor.current().subject()).param("offices", any).param("today", today())
                .param("bumdes", bumdes).query(Boolean.class).single();
    }

    private static String[] all() {
        return Arrays.stream(VillageOffice.values()).map(Enum::name).toArray(String[]::new);
    }
}
