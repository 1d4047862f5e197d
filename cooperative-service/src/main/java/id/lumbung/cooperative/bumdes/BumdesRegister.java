package id.lumbung.cooperative.bumdes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.money.Rupiah;

/// The village enterprises of the regency and what they say of their years.
@Service
@Transactional(readOnly = true)
public class BumdesRegister {

    private static final String SELECT = """
            select b.*, c.village_name, c.district_code, c.district_name, c.id as cooperative_id, y.class, y.active,
                   (select count(*) from bumdes_unit u where u.tenant_id = b.tenant_id and u.bumdes_id = b.id
                                                         and u.state <> 'BERHENTI') as units
              from bumdes b
              join cooperative c on c.tenant_id = b.tenant_id and c.village_code = b.village_code
              left join lateral (select t.class, t.active from bumdes_year t where t.tenant_id = b.tenant_id
                                    and t.bumdes_id = b.id order by t.year desc, t.version desc limit 1) y on true
            """;

    private final JdbcClient jdbc;
    private final Offices offices;
    private final VillageRights rights;
    private final Profiles profiles;
    private final Audit audit;
    private final MeterRegistry meters;

    BumdesRegister(JdbcClient jdbc, Offices offices, VillageRights rights, Profiles profiles, Audit audit,
            MeterRegistry meters) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.rights = rights;
        this.profiles = profiles;
        this.audit = audit;
        this.meters = meters;
    }

    /// By district and village: all for the Dinas, else those of the actor's villages.
    public List<BumdesView> all(@Nullable String district) {
        var everything = offices.mayReadAll();
        return jdbc.sql(SELECT + """
                where (cast(:district as text) is null or c.district_code = :district)
                  and (:everything or b.village_code = any (:mine))
                order by c.district_name, c.village_name""")
                .param("district", district).param("everything", everything)
                .param("mine", everything ? new String[0] : rights.mine().toArray(String[]::new))
                .query(BumdesRegister::view).list();
    }

    /// The enterprise of a cooperative's main village, for whoever may look at the cooperative.
    @PreAuthorize("@offices.mayRead(#cooperative)")
    public Optional<BumdesView> of(UUID cooperative) {
        return jdbc.sql(SELECT + "where c.id = :id").param("id", cooperative).query(BumdesRegister::view).optional();
    }

    @PreAuthorize("@villageRights.mayRead(#bumdes)")
    public BumdesView show(UUID bumdes) {
        return get(bumdes);
    }

    /// Without asking who looks; that is for whoever shows it.
    public BumdesView get(UUID bumdes) {
        return jdbc.sql(SELECT + "where b.id = :id").param("id", bumdes).query(BumdesRegister::view).optional()
                .orElseThrow(NoSuchBumdes::new);
    }

    /// VillageRights that have none yet; a kelurahan never has one.
    @PreAuthorize("@offices.mayReadAll()")
    List<VillageWithout> without() {
        return jdbc.sql("""
                select c.village_code, c.village_name, c.district_name from cooperative c
                 where c.kind = 'KDMP' and not exists (select from bumdes b where b.tenant_id = c.tenant_id
                                                          and b.village_code = c.village_code)
                 order by c.district_name, c.village_name""")
                .query((row, index) -> new VillageWithout(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    @Transactional
    @PreAuthorize("@offices.mayReadAll()")
    BumdesView found(UUID id, BumdesForm form) {
        try {
            jdbc.sql(
                    """
                            insert into bumdes (id, village_code, name, regulation, registration_no, certificate_no, recorded_by)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, form.village().strip(), form.name().strip(), form.regulation().strip())
                    .param(blankless(form.registrationNo())).param(blankless(form.certificateNo()))
                    .param(Actor.current().subject()).update();
        } catch (DataAccessException e) {
            throw WrongBumdes.of(e);
        }
        audit.record("bumdes.registered", "bumdes", id, form.regulation().strip());
        meters.counter("lumbung.bumdes.registered").increment();
        return get(id);
    }

    /// A year said again takes the place of what was said before; both stay.
    @Transactional
    @PreAuthorize("@villageRights.mayKeep(#bumdes)")
    BumdesYear say(UUID bumdes, BumdesYear year) {
        profiles.lock(get(bumdes).cooperative());
        try {
            jdbc.sql(
                    """
                            insert into bumdes_year (bumdes_id, year, version, active, class, capital_desa, capital_public,
                                turnover, profit, village_income, recorded_by)
                            values (:bumdes, :year, 1 + (select count(*) from bumdes_year where bumdes_id = :bumdes and year = :year),
                                :active, :class, :desa, :public, :turnover, :profit, :income, :actor)""")
                    .param("bumdes", bumdes).param("year", year.year()).param("active", year.active())
                    .param("class", year.bumdesClass() == null ? null : year.bumdesClass().name())
                    .param("desa", year.capitalDesa().amount()).param("public", year.capitalPublic().amount())
                    .param("turnover", year.turnover().amount()).param("profit", year.profit().amount())
                    .param("income", year.villageIncome().amount()).param("actor", Actor.current().subject()).update();
        } catch (DataAccessException e) {
            throw WrongBumdes.of(e);
        }
        audit.record("bumdes.year-said", "bumdes", bumdes, Integer.toString(year.year()));
        return year;
    }

    /// The newest first, each as it was said last.
    @PreAuthorize("@villageRights.mayRead(#bumdes)")
    public List<BumdesYear> years(UUID bumdes) {
        get(bumdes);
        return jdbc.sql("""
                select distinct on (year) * from bumdes_year where bumdes_id = ? order by year desc, version desc""")
                .param(bumdes).query((row, index) -> new BumdesYear(row.getInt("year"), row.getBoolean("active"),
                        classOf(row), Rupiah.of(row.getLong("capital_desa")), Rupiah.of(row.getLong("capital_public")),
                        Rupiah.of(row.getLong("turnover")), Rupiah.of(row.getLong("profit")),
                        Rupiah.of(row.getLong("village_income"))))
                .list();
    }

    private static BumdesView view(ResultSet row, int index) throws SQLException {
        return new BumdesView(row.getObject("id", UUID.class), row.getString("name"), row.getString("village_code"),
                row.getString("village_name"), row.getString("district_code"), row.getString("district_name"),
                row.getObject("cooperative_id", UUID.class), row.getString("regulation"),
                row.getString("registration_no"), row.getString("certificate_no"), classOf(row),
                row.getObject("active", Boolean.class), row.getInt("units"));
    }

    private static @Nullable BumdesClass classOf(ResultSet row) throws SQLException {
        var known = row.getString("class");
        return known == null ? null : BumdesClass.valueOf(known);
    }

    private static @Nullable String blankless(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /// A village that could have an enterprise.
    record VillageWithout(String code, String name, String district) {}

    /// The last year of which it could say something.
    static int lastYear(LocalDate today) {
        return today.getYear() - 1;
    }
}
