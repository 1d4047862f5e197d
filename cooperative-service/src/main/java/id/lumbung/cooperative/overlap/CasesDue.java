package id.lumbung.cooperative.overlap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.organ.Offices;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.notice.Notice;
import id.lumbung.platform.notice.Reminders;

/// Cases whose next step is due, and decisions that wait for the second key: to the village head and the chair of the
/// council as long as the village can settle it, to the Dinas what the village let pass or handed on.
@Component
class CasesDue implements Reminders {

    private static final String OF_THE_VILLAGE = """
            exists (select from village_term t where t.tenant_id = b.tenant_id and t.village_code = b.village_code
                and t.account_subject = :me and t.office = any (:offices) and t.starts <= :today
                and (t.ended_on is null or t.ended_on > :today))
            """;

    private final JdbcClient jdbc;
    private final Offices offices;

    CasesDue(JdbcClient jdbc, Offices offices) {
        this.jdbc = jdbc;
        this.offices = offices;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        var dinas = offices.mayReadAll();
        var due = new ArrayList<>(steps(person, today, dinas));
        due.addAll(keys(person, today, dinas));
        return due;
    }

    private List<Notice> steps(Actor person, LocalDate today, boolean dinas) {
        var as = dinas ? "dinas" : "desa";
        var steps = jdbc.sql("""
                select c.id, c.bumdes_id, o.name, u.name, c.state, c.due_on from overlap_case c
                  join bumdes b on b.tenant_id = c.tenant_id and b.id = c.bumdes_id
                  join outlet o on o.tenant_id = c.tenant_id and o.id = c.outlet_id
                  join bumdes_unit u on u.tenant_id = c.tenant_id and u.id = c.unit_id
                 where c.state not in ('KESEPAKATAN', 'SELESAI') and c.due_on <= :soon
                   and case when :dinas then c.due_on < :today or c.state like 'ESKALASI%' else\s"""
                + OF_THE_VILLAGE + " end order by c.due_on, c.severity desc, c.id").param("dinas", dinas)
                .param("today", today).param("soon", today.plusDays(7)).param("me", person.subject())
                .param("offices", new String[]{"KEPALA_DESA", "KETUA_BPD"})
                .query((row, index) -> Notice.of("overlap.step", row.getString(1) + "." + row.getString(5), as)
                        .at("/bumdes/{b}/kasus/{c}", row.getString(2), row.getString(1))
                        .saying(row.getString(3), row.getString(4), Notice.word("overlap.state." + row.getString(5)))
                        .until(row.getObject(6, LocalDate.class)))
                .list();
        return Notice.fewOr(steps, many -> Notice.of("overlap.steps", many + "." + steps.getLast().about(), as)
                .at("/bumdes/kasus").saying(many).until(steps.getFirst().until()));
    }

    /// Who proposed is not asked, and of the village only the chair of the council.
    private List<Notice> keys(Actor person, LocalDate today, boolean dinas) {
        return jdbc.sql("""
                select d.id, c.id, c.bumdes_id, o.name, u.name, cast(d.proposed_at as date) from overlap_decision d
                  join overlap_case c on c.tenant_id = d.tenant_id and c.id = d.case_id
                  join bumdes b on b.tenant_id = c.tenant_id and b.id = c.bumdes_id
                  join outlet o on o.tenant_id = c.tenant_id and o.id = c.outlet_id
                  join bumdes_unit u on u.tenant_id = c.tenant_id and u.id = c.unit_id
                 where c.state in ('MUSDES_SELESAI', 'ESKALASI_CAMAT', 'ESKALASI_KABUPATEN') and d.proposed_by <> :me
                   and not exists (select from overlap_decision_key k
                        where k.tenant_id = d.tenant_id and k.decision_id = d.id)
                   and (:dinas or\s""" + OF_THE_VILLAGE + ") order by d.proposed_at, d.id limit 20")
                .param("dinas", dinas).param("today", today).param("me", person.subject())
                .param("offices", new String[]{"KETUA_BPD"})
                .query((row, index) -> Notice.of("overlap.key", row.getString(1), dinas ? "dinas" : "desa")
                        .at("/bumdes/{b}/kasus/{c}", row.getString(3), row.getString(2))
                        .saying(row.getString(4), row.getString(5)).since(row.getObject(6, LocalDate.class)))
                .list();
    }
}
