package id.lumbung.cooperative.overlap.agreement;

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

import id.lumbung.cooperative.bumdes.BumdesRegister;
import id.lumbung.cooperative.bumdes.VillageRights;
import id.lumbung.cooperative.business.LinesOfBusiness;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.overlap.NoSuchCase;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;

/// What cooperatives and village enterprises have agreed upon.
@Service
@Transactional(readOnly = true)
class Agreements {

    private static final String SELECT = """
            select a.*, b.name as bumdes_name, p.name as cooperative_name, p.village_name from agreement a
              join bumdes b on b.tenant_id = a.tenant_id and b.id = a.bumdes_id
              join cooperative p on p.tenant_id = b.tenant_id and p.village_code = b.village_code
            """;

    private final JdbcClient jdbc;
    private final BumdesRegister register;
    private final Offices offices;
    private final VillageRights rights;
    private final LinesOfBusiness lines;
    private final Audit audit;
    private final MeterRegistry meters;

    Agreements(JdbcClient jdbc, BumdesRegister register, Offices offices, VillageRights rights, LinesOfBusiness lines,
            Audit audit, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.register = register;
        this.offices = offices;
        this.rights = rights;
        this.lines = lines;
        this.audit = audit;
        this.meters = meters;
    }

    /// Those that hold or are being made first, by the day on which something is due.
    List<AgreementView> all() {
        var everything = offices.mayReadAll();
        return jdbc.sql(SELECT + """
                where :everything or b.village_code = any (:mine)
                order by a.state in ('SELESAI', 'DIAKHIRI'), least(a.evaluated_on, a.ends), a.number""")
                .param("everything", everything)
                .param("mine", everything ? new String[0] : rights.mine().toArray(String[]::new))
                .query(this::view).list();
    }

    @PreAuthorize("@villageRights.mayRead(#bumdes)")
    AgreementView get(UUID bumdes, UUID id) {
        return find(bumdes, id);
    }

    @PreAuthorize("@villageRights.mayRead(#bumdes)")
    List<AgreementStep> history(UUID bumdes, UUID id) {
        find(bumdes, id);
        return jdbc.sql("select * from agreement_event where agreement_id = ? order by step").param(id)
                .query((row, index) -> new AgreementStep(AgreementState.valueOf(row.getString("state")),
                        row.getObject("on_date", LocalDate.class), row.getString("note"), row.getString("actor_name")))
                .list();
    }

    @Transactional
    @PreAuthorize("@villageRights.mayKeep(#bumdes)")
    AgreementView draft(UUID bumdes, UUID id, AgreementForm form) {
        var enterprise = register.get(bumdes);
        if (form.caseId() != null && jdbc.sql("select count(*) from overlap_case where id = ? and bumdes_id = ?")
                .params(form.caseId(), bumdes).query(Long.class).single() == 0) {
            throw new NoSuchCase();
        }
        try {
            jdbc.sql(
                    """
                            insert into agreement (id, cooperative_id, bumdes_id, case_id, kind, number, line, object, price_rule,
                                cooperative_share, reported, starts, ends, evaluated_on, chair, director, known_by, recorded_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, enterprise.cooperative(), bumdes).param(form.caseId())
                    .params(form.kindOrBinding().name(), form.number().strip(), lines.get(form.line()).code(),
                            form.object().strip(),
                            form.priceRule().strip(), form.cooperativeShare(), form.reported().name(), form.starts(),
                            form.ends(), form.evaluatedOn(), form.cooperativeChair().strip(), form.director().strip(),
                            form.knownBy().strip(), Actor.current().subject())
                    .update();
            step(id, AgreementState.DRAF, rights.today(), null, null);
        } catch (DataAccessException e) {
            throw WrongAgreement.of(e);
        }
        audit.record("agreement.drafted", "agreement", id, form.number().strip());
        return find(bumdes, id);
    }

    @Transactional
    @PreAuthorize("@villageRights.mayKeep(#bumdes)")
    AgreementView go(UUID bumdes, UUID id, AgreementForm.Step form) {
        var known = find(bumdes, id);
        if (known.state() == form.state() && form.state() != AgreementState.EVALUASI) {
            return known;
        }
        try {
            step(id, form.state(), form.on(), form.note(), form.nextEvaluation());
        } catch (DataAccessException e) {
            throw WrongAgreement.of(e);
        }
        audit.record("agreement.went-on", "agreement", id, form.state().name());
        meters.counter("lumbung.agreements.steps", "state", form.state().name()).increment();
        return find(bumdes, id);
    }

    private void step(UUID id, AgreementState state, LocalDate on, @Nullable String note, @Nullable LocalDate next) {
        var actor = Actor.current();
        jdbc.sql(
                """
                        insert into agreement_event (agreement_id, step, state, on_date, note, next_evaluation, actor, actor_name)
                        values (:id, 1 + (select count(*) from agreement_event where agreement_id = :id), :state, :on, :note, :next,
                                :actor, :name)""")
                .param("id", id).param("state", state.name()).param("on", on)
                .param("note", note == null || note.isBlank() ? null : note.strip()).param("next", next)
                .param("actor", actor.subject()).param("name", actor.name()).update();
    }

    private AgreementView find(UUID bumdes, UUID id) {
        return jdbc.sql(SELECT + "where a.bumdes_id = :bumdes and a.id = :id").param("bumdes", bumdes).param("id", id)
                .query(this::view).optional().orElseThrow(NoSuchCase::new);
    }

    private AgreementView view(ResultSet row, int index) throws SQLException {
        var state = AgreementState.valueOf(row.getString("state"));
        var evaluatedOn = row.getObject("evaluated_on", LocalDate.class);
        var ends = row.getObject("ends", LocalDate.class);
        return new AgreementView(row.getObject("id", UUID.class), row.getObject("cooperative_id", UUID.class),
                row.getObject("bumdes_id", UUID.class), row.getString("bumdes_name"), row.getString("cooperative_name"),
                row.getString("village_name"), row.getObject("case_id", UUID.class),
                AgreementView.Kind.valueOf(row.getString("kind")), row.getString("number"), row.getString("line"),
                row.getString("object"), row.getString("price_rule"), row.getInt("cooperative_share"),
                AgreementView.Reported.valueOf(row.getString("reported")), row.getObject("starts", LocalDate.class),
                ends, evaluatedOn, row.getString("chair"), row.getString("director"), row.getString("known_by"), state,
                AgreementView.remark(state, evaluatedOn, ends, rights.today()));
    }

    /// A step that an agreement has gone.
    record AgreementStep(AgreementState state, LocalDate on, @Nullable String note, String actor) {}
}
