package id.lumbung.cooperative.outlet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.business.Customers;
import id.lumbung.cooperative.business.LinesOfBusiness;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;

/// Which outlets a cooperative has or plans. Board and Dinas record them.
@Service
@Transactional(readOnly = true)
public class OutletRegister {

    private final JdbcClient jdbc;
    private final Profiles profiles;
    private final LinesOfBusiness lines;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Clock clock;

    OutletRegister(JdbcClient jdbc, Profiles profiles, LinesOfBusiness lines, Audit audit, MeterRegistry meters,
            Clock clock) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.lines = lines;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    /// Those that work first, closed ones last.
    @PreAuthorize("@offices.mayRead(#cooperative)")
    public List<OutletView> of(UUID cooperative) {
        profiles.get(cooperative);
        return rows(cooperative);
    }

    @PreAuthorize("@offices.mayRead(#cooperative)")
    public OutletView get(UUID cooperative, UUID outlet) {
        return find(cooperative, outlet);
    }

    @Transactional
    @PreAuthorize("@offices.mayReadAll() or @offices.mayPropose(#cooperative)")
    OutletView plan(UUID cooperative, UUID id, OutletForm form) {
        profiles.lock(cooperative);
        var office = form.kind() == OutletKind.KANTOR;
        if (!office && (form.line() == null || form.line().isBlank())) {
            throw WrongOutlet.lineMissing();
        }
        var line = office ? null : lines.get(form.line());
        try {
            jdbc.sql(
                    """
                            insert into outlet (id, cooperative_id, code, kind, name, line, kbli, customers, asset_owner, recorded_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, cooperative, form.code().strip().toUpperCase(Locale.ROOT), form.kind().name(),
                            form.name().strip())
                    .param(line == null ? null : line.code()).param(line == null ? null : lines.kbli(line, form.kbli()))
                    .params(form.customers().name(), form.assetOwner().name(), Actor.current().subject()).update();
            step(id, OutletState.RENCANA, LocalDate.now(clock.withZone(Tenant.current().zone())), null, false);
        } catch (DataAccessException e) {
            throw WrongOutlet.of(e);
        }
        audit.record("outlet.planned", "outlet", id, form.kind().name());
        return find(cooperative, id);
    }

    /// Saying the state it is in already changes nothing. Beside an enterprise of the village that does the same it opens
    /// after a decision only, or in spite of it.
    @Transactional
    @PreAuthorize("@offices.mayReadAll() or @offices.mayPropose(#cooperative)")
    OutletView go(UUID cooperative, UUID outlet, OutletForm.Step form) {
        var known = find(cooperative, outlet);
        if (known.state() == form.state()) {
            return known;
        }
        if (form.despite() && !Actor.current().has("dinas-admin")) {
            throw WrongOutlet.notYours();
        }
        try {
            step(outlet, form.state(), form.since(), form.reason(), form.despite());
        } catch (DataAccessException e) {
            throw WrongOutlet.of(e);
        }
        audit.record(form.despite() ? "outlet.opened-in-spite" : "outlet.went-on", "outlet", outlet,
                form.despite() ? form.reason() : form.state().name());
        meters.counter("lumbung.outlets.steps", "state", form.state().name()).increment();
        return find(cooperative, outlet);
    }

    private void step(UUID outlet, OutletState state, LocalDate since, @Nullable String reason,
            boolean inSpite) {
        var actor = Actor.current();
        jdbc.sql("""
                insert into outlet_event (outlet_id, step, state, since, reason, in_spite, actor, actor_name)
                values (:outlet, 1 + (select count(*) from outlet_event where outlet_id = :outlet), :state,
                        :since, :reason, :spite, :actor, :name)""")
                .param("outlet", outlet).param("state", state.name()).param("since", since)
                .param("reason", reason == null || reason.isBlank() ? null : reason.strip()).param("spite", inSpite)
                .param("actor", actor.subject()).param("name", actor.name()).update();
    }

    private OutletView find(UUID cooperative, UUID outlet) {
        return rows(cooperative).stream().filter(row -> row.id().equals(outlet)).findAny()
                .orElseThrow(NoSuchOutlet::new);
    }

    private List<OutletView> rows(UUID cooperative) {
        return jdbc
                .sql("""
                        select o.*, e.since, (select s.reason from outlet_event s where s.tenant_id = o.tenant_id
                                                 and s.outlet_id = o.id and s.in_spite order by s.step desc limit 1) as in_spite
                          from outlet o
                          join lateral (select v.since from outlet_event v where v.tenant_id = o.tenant_id and v.outlet_id = o.id
                                         order by v.step desc limit 1) e on true
                         where o.cooperative_id = ?
                         order by o.state = 'TUTUP', o.state <> 'OPERASIONAL', o.code""")
                .param(cooperative).query((row, index) -> new OutletView(row.getObject("id", UUID.class), cooperative,
                        row.getString("code"), OutletKind.valueOf(row.getString("kind")), row.getString("name"),
                        row.getString("line"), row.getString("kbli"), Customers.valueOf(row.getString("customers")),
                        AssetOwner.valueOf(row.getString("asset_owner")), OutletState.valueOf(row.getString("state")),
                        row.getObject("since", LocalDate.class), row.getString("in_spite")))
                .list();
    }
}
