package id.lumbung.tenant.regency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.tenancy.TenantDirectory;
import id.lumbung.platform.tenancy.TenantEntry;
import id.lumbung.tenant.reference.RegencyReference;

/// The regencies aboard, and the directory of tenants of this very service.
@Component
public class Regencies implements TenantDirectory {

    private static final String SELECT = """
            select r.code, r.slug, r.name, r.zone, r.requested_at, r.active_since, s.reason,
                   c.reason as closed_for,
                   coalesce((select p.cell from placement p where p.regency = r.code order by p.number desc limit 1),
                       'utama') as cell
              from regency r left join suspension s on s.regency = r.code and s.lifted_at is null
                   left join closure c on c.regency = r.code and c.confirmed_at is not null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Regencies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Reserves code and address. Asking again for the same pair gives the same regency.
    @Transactional(propagation = Propagation.MANDATORY)
    public Regency reserve(RegencyReference reference, Slug slug) {
        jdbc.sql("""
                insert into regency (code, slug, name, zone, requested_at, requested_by)
                values (:code, :slug, :name, :zone, :now, :actor) on conflict do nothing""")
                .param("code", reference.code()).param("slug", slug.word()).param("name", reference.name())
                .param("zone", reference.zone().getId()).param("now", Timestamp.from(clock.instant()))
                .param("actor", Actor.isPresent() ? Actor.current().subject() : "system").update();
        var mine = withCode(reference.code()).orElseThrow(() -> new SlugTaken(slug));
        if (!mine.slug().equals(slug)) {
            throw new AlreadyAboard(mine);
        }
        return mine;
    }

    /// Opens the doors; a regency that is open stays open since the day it was.
    public void activate(Regency regency) {
        jdbc.sql("update regency set active_since = :now where code = :code and active_since is null")
                .param("now", Timestamp.from(clock.instant())).param("code", regency.code()).update();
    }

    /// Changes the name that the bound regency shows.
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(String name) {
        jdbc.sql("update regency set name = :name where code = :code")
                .param("name", name).param("code", Tenant.current().code()).update();
    }

    /// All regencies that came or come aboard, by code.
    public List<Regency> all() {
        return jdbc.sql(SELECT + " order by r.code").query(Regencies::regency).list();
    }

    public Optional<Regency> withSlug(String slug) {
        return jdbc.sql(SELECT + " where r.slug = :slug").param("slug", slug).query(Regencies::regency).optional();
    }

    public Optional<Regency> withCode(int code) {
        return jdbc.sql(SELECT + " where r.code = :code").param("code", code).query(Regencies::regency).optional();
    }

    /// The regency at an address that must exist.
    public Regency at(String slug) {
        return withSlug(slug).orElseThrow(() -> new NotAboard(slug));
    }

    @Override
    public List<TenantEntry> entries() {
        return all().stream().filter(Regencies::opened).map(Regency::entry).toList();
    }

    @Override
    public Optional<TenantEntry> find(String slug) {
        return withSlug(slug).filter(Regencies::opened).map(Regency::entry);
    }

    @Override
    public Optional<TenantEntry> find(int code) {
        return withCode(code).filter(Regencies::opened).map(Regency::entry);
    }

    static boolean opened(Regency regency) {
        return regency.state() != Regency.State.ONBOARDING;
    }

    private static Regency regency(ResultSet row, int n) throws SQLException {
        var activeSince = row.getTimestamp("active_since");
        return new Regency(row.getInt("code"), new Slug(row.getString("slug")), row.getString("name"),
                ZoneId.of(row.getString("zone")), row.getTimestamp("requested_at").toInstant(),
                activeSince == null ? null : activeSince.toInstant(), row.getString("reason"),
                row.getString("closed_for"), row.getString("cell"));
    }
}
