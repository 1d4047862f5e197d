package id.lumbung.cooperative.bumdes;

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

import id.lumbung.cooperative.business.Customers;
import id.lumbung.cooperative.business.LinesOfBusiness;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;

/// The businesses of village enterprises.
@Service
@Transactional(readOnly = true)
public class Units {

    private final JdbcClient jdbc;
    private final BumdesRegister register;
    private final LinesOfBusiness lines;
    private final Audit audit;

    Units(JdbcClient jdbc, BumdesRegister register, LinesOfBusiness lines, Audit audit) {
        this.jdbc = jdbc;
        this.register = register;
        this.lines = lines;
        this.audit = audit;
    }

    @PreAuthorize("@villageRights.mayRead(#bumdes)")
    public List<UnitView> of(UUID bumdes) {
        register.get(bumdes);
        return rows(bumdes);
    }

    @Transactional
    @PreAuthorize("@villageRights.mayKeep(#bumdes)")
    UnitView add(UUID bumdes, UUID id, BumdesForm.Unit form) {
        register.get(bumdes);
        var line = lines.get(form.line());
        try {
            jdbc.sql("""
                    insert into bumdes_unit (id, bumdes_id, name, line, kbli, customers, workers, location, recorded_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, bumdes, form.name().strip(), line.code()).param(lines.kbli(line, form.kbli()))
                    .params(form.customers().name(), form.workers() == null ? 0 : form.workers())
                    .param(form.location() == null || form.location().isBlank() ? null : form.location().strip())
                    .param(Actor.current().subject()).update();
            step(id, form.state(), form.since(), null);
        } catch (DataAccessException e) {
            throw WrongBumdes.of(e);
        }
        audit.record("bumdes.unit-recorded", "bumdes-unit", id, line.code());
        return get(bumdes, id);
    }

    @Transactional
    @PreAuthorize("@villageRights.mayKeep(#bumdes)")
    UnitView go(UUID bumdes, UUID unit, BumdesForm.Step form) {
        if (get(bumdes, unit).state() == form.state()) {
            return get(bumdes, unit);
        }
        try {
            step(unit, form.state(), form.since(), form.reason());
        } catch (DataAccessException e) {
            throw WrongBumdes.of(e);
        }
        audit.record("bumdes.unit-" + form.state().name().toLowerCase(Locale.ROOT), "bumdes-unit", unit,
                form.reason());
        return get(bumdes, unit);
    }

    private UnitView get(UUID bumdes, UUID unit) {
        return rows(bumdes).stream().filter(row -> row.id().equals(unit)).findAny().orElseThrow(NoSuchBumdes::new);
    }

    private void step(UUID unit, UnitState state, LocalDate since, @Nullable String reason) {
        var actor = Actor.current();
        jdbc.sql(
                """
                        insert into bumdes_unit_event (unit_id, step, state, since, reason, actor, actor_name)
                        values (:unit, 1 + (select count(*) from bumdes_unit_event where unit_id = :unit), :state, :since, :reason,
                                :actor, :name)""")
                .param("unit", unit).param("state", state.name()).param("since", since).param("reason", reason)
                .param("actor", actor.subject()).param("name", actor.name()).update();
    }

    private List<UnitView> rows(UUID bumdes) {
        return jdbc
                .sql("""
                        select u.*, e.since from bumdes_unit u
                          join lateral (select v.since from bumdes_unit_event v where v.tenant_id = u.tenant_id and v.unit_id = u.id
                                         order by v.step desc limit 1) e on true
                         where u.bumdes_id = ? order by u.state <> 'BERJALAN', u.state, u.name""")
                .param(bumdes).query((row, index) -> new UnitView(row.getObject("id", UUID.class), bumdes,
                        row.getString("name"), row.getString("line"), row.getString("kbli"),
                        Customers.valueOf(row.getString("customers")), row.getInt("workers"),
                        row.getString("location"), UnitState.valueOf(row.getString("state")),
                        row.getObject("since", LocalDate.class)))
                .list();
    }
}
