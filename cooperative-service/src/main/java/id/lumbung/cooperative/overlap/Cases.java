package id.lumbung.cooperative.overlap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.bumdes.VillageRights;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;

/// Cases from the first talk to the decision. Village head, village council and Dinas carry them; the chair of the
/// cooperative and the director may open one.
@Service
@Transactional(readOnly = true)
public class Cases {

    private static final String SELECT = """
            select c.*, b.name as bumdes_name, p.village_name, p.district_name, o.name as outlet_name, o.line,
                   u.name as unit_name
              from overlap_case c
              join bumdes b on b.tenant_id = c.tenant_id and b.id = c.bumdes_id
              join cooperative p on p.tenant_id = b.tenant_id and p.village_code = b.village_code
              join outlet o on o.tenant_id = c.tenant_id and o.id = c.outlet_id
              join bumdes_unit u on u.tenant_id = c.tenant_id and u.id = c.unit_id
            """;

    private final JdbcClient jdbc;
    private final Offices offices;
    private final VillageRights rights;
    private final Audit audit;
    private final MeterRegistry meters;

    Cases(JdbcClient jdbc, Offices offices, VillageRights rights, Audit audit, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.rights = rights;
        this.audit = audit;
        this.meters = meters;
    }

    /// Those that are not over, overdue ones first: all for the Dinas, else those of the actor's villages.
    public List<CaseView> open() {
        var everything = offices.mayReadAll();
        return jdbc.sql(SELECT + """
                where c.state <> 'SELESAI' and (:everything or b.village_code = any (:mine))
                order by c.due_on nulls last, c.severity desc""")
                .param("everything", everything)
                .param("mine", everything ? new String[0] : rights.mine().toArray(String[]::new))
                .query(this::view).list();
    }

    @PreAuthorize("@villageRights.mayRead(#bumdes)")
    public CaseView get(UUID bumdes, UUID id) {
        return find(bumdes, id);
    }

    @PreAuthorize("@villageRights.mayRead(#bumdes)")
    public List<CaseStep> history(UUID bumdes, UUID id) {
        find(bumdes, id);
        return jdbc.sql("select * from overlap_case_event where case_id = ? order by step").param(id)
                .query((row, index) -> new CaseStep(CaseState.valueOf(row.getString("state")),
                        row.getObject("on_date", LocalDate.class), row.getString("note"), row.getString("actor_name")))
                .list();
    }

    /// The newest first.
    @PreAuthorize("@villageRights.mayRead(#bumdes)")
    public List<Decision> decisions(UUID bumdes, UUID id) {
        find(bumdes, id);
        return jdbc.sql("""
                select d.*, k.confirmer_name from overlap_decision d
                  left join overlap_decision_key k on k.tenant_id = d.tenant_id and k.decision_id = d.id
                 where d.case_id = ? order by d.proposed_at desc""")
                .param(id).query((row, index) -> new Decision(row.getObject("id", UUID.class),
                        Outcome.valueOf(row.getString("outcome")), row.getString("wording"),
                        row.getString("minutes_no"), row.getObject("minutes_on", LocalDate.class),
                        row.getString("proposer_name"),
                        row.getString("proposed_by").equals(Actor.current().subject()),
                        row.getString("confirmer_name")))
                .list();
    }

    /// Two who open a case about one pair find the same one.
    @Transactional
    @PreAuthorize("@villageRights.mayRead(#bumdes)")
    CaseView begin(UUID bumdes, UUID id, CaseForm form) {
        var known = jdbc.sql("select id from overlap_case where bumdes_id = ? and outlet_id = ? and unit_id = ?")
                .params(bumdes, form.outlet(), form.unit()).query(UUID.class).optional();
        if (known.isPresent()) {
            return find(bumdes, known.get());
        }
        try {
            jdbc.sql("""
                    insert into overlap_case (id, cooperative_id, bumdes_id, outlet_id, unit_id)
                    select ?, o.cooperative_id, ?, o.id, ? from outlet o where o.id = ?""")
                    .params(id, bumdes, form.unit(), form.outlet()).update();
            find(bumdes, id);
            step(id, CaseState.TERIDENTIFIKASI, rights.today(), null);
        } catch (DataAccessException e) {
            throw WrongCase.of(e);
        }
        audit.record("overlap.case-opened", "overlap-case", id, null);
        meters.counter("lumbung.overlap.cases", "state", "TERIDENTIFIKASI").increment();
        return find(bumdes, id);
    }

    @Transactional
    @PreAuthorize("@offices.mayReadAll() or @villageRights.holds(#bumdes, 'KEPALA_DESA', 'KETUA_BPD')")
    CaseView go(UUID bumdes, UUID id, CaseForm.Step form) {
        if (find(bumdes, id).state() == form.state()) {
            return find(bumdes, id);
        }
        if (form.state() != CaseState.MUSDES_DIJADWALKAN && form.on().isAfter(rights.today())) {
            throw WrongCase.ahead();
        }
        try {
            step(id, form.state(), form.on(), form.note());
        } catch (DataAccessException e) {
            throw WrongCase.of(e);
        }
        audit.record("overlap.case-went-on", "overlap-case", id, form.state().name());
        meters.counter("lumbung.overlap.cases", "state", form.state().name()).increment();
        return find(bumdes, id);
    }

    /// The first key.
    @Transactional
    @PreAuthorize("@offices.mayReadAll() or @villageRights.holds(#bumdes, 'KEPALA_DESA', 'KETUA_BPD')")
    CaseView propose(UUID bumdes, UUID id, UUID decision, CaseForm.Proposal form) {
        find(bumdes, id);
        var actor = Actor.current();
        try {
            jdbc.sql(
                    """
                            insert into overlap_decision (id, case_id, outcome, wording, minutes_no, minutes_on, proposed_by, proposer_name)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(decision, id, form.outcome().name(), form.wording().strip(), form.minutesNo().strip(),
                            form.minutesOn(), actor.subject(), actor.name())
                    .update();
        } catch (DataAccessException e) {
            throw WrongCase.of(e);
        }
        audit.record("overlap.decision-proposed", "overlap-case", id, form.minutesNo().strip());
        return find(bumdes, id);
    }

    /// The second key: the village council's, or that of an officer who has seen the minutes; never the proposer's, and
    /// never the village head's.
    @Transactional
    @PreAuthorize("@offices.mayReadAll() or @villageRights.holds(#bumdes, 'KETUA_BPD')")
    CaseView confirm(UUID bumdes, UUID id, UUID decision) {
        if (decisions(bumdes, id).stream().filter(row -> row.id().equals(decision)).findAny()
                .orElseThrow(NoSuchCase::new).confirmer() != null) {
            return find(bumdes, id);
        }
        var actor = Actor.current();
        try {
            jdbc.sql("insert into overlap_decision_key (decision_id, confirmed_by, confirmer_name) values (?, ?, ?)")
                    .params(decision, actor.subject(), actor.name()).update();
        } catch (DataAccessException e) {
            throw WrongCase.of(e);
        }
        audit.record("overlap.decision-confirmed", "overlap-case", id, null);
        meters.counter("lumbung.overlap.cases", "state", "KESEPAKATAN").increment();
        return find(bumdes, id);
    }

    private void step(UUID id, CaseState state, LocalDate on, @Nullable String note) {
        var actor = Actor.current();
        jdbc.sql("""
                insert into overlap_case_event (case_id, step, state, on_date, note, actor, actor_name)
                values (:case, 1 + (select count(*) from overlap_case_event where case_id = :case), :state, :on, :note,
                        :actor, :name)""")
                .param("case", id).param("state", state.name()).param("on", on)
                .param("note", note == null || note.isBlank() ? null : note.strip()).param("actor", actor.subject())
                .param("name", actor.name()).update();
    }

    private CaseView find(UUID bumdes, UUID id) {
        return jdbc.sql(SELECT + "where c.bumdes_id = :bumdes and c.id = :id").param("bumdes", bumdes).param("id", id)
                .query(this::view).optional().orElseThrow(NoSuchCase::new);
    }

    private CaseView view(ResultSet row, int index) throws SQLException {
        var due = row.getObject("due_on", LocalDate.class);
        var outcome = row.getString("outcome");
        return new CaseView(row.getObject("id", UUID.class), row.getObject("cooperative_id", UUID.class),
                row.getObject("bumdes_id", UUID.class), row.getString("bumdes_name"), row.getString("village_name"),
                row.getString("district_name"), row.getString("outlet_name"), row.getString("unit_name"),
                row.getString("line"), row.getInt("severity"), CaseState.valueOf(row.getString("state")), due,
                due != null && due.isBefore(rights.today()), outcome == null ? null : Outcome.valueOf(outcome));
    }
}
