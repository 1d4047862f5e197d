package id.lumbung.cooperative.overlap.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.organ.Offices;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.notice.Notice;
import id.lumbung.platform.notice.Reminders;

/// Agreements that end within a month or are over, and those whose evaluation is due: to those who keep them.
@Component
class AgreementsDue implements Reminders {

    private static final int AHEAD = 30;
    private static final int EVALUATED_AHEAD = 14;

    private final JdbcClient jdbc;
    private final Offices offices;

    AgreementsDue(JdbcClient jdbc, Offices offices) {
        this.jdbc = jdbc;
        this.offices = offices;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        var dinas = offices.mayReadAll();
        var as = dinas ? "dinas" : "desa";
        var due = jdbc.sql("""
                select a.id, a.bumdes_id, a.number, b.name, p.name, a.ends <= :ending, a.ends, a.evaluated_on
                  from agreement a
                  join bumdes b on b.tenant_id = a.tenant_id and b.id = a.bumdes_id
                  join cooperative p on p.tenant_id = a.tenant_id and p.id = a.cooperative_id
                 where a.state in ('DITANDATANGANI', 'BERJALAN', 'EVALUASI')
                   and (a.ends <= :ending or a.evaluated_on <= :evaluated)
                   and (:dinas or exists (select from village_term t
                        where t.tenant_id = b.tenant_id and t.village_code = b.village_code and t.account_subject = :me
                          and t.office in ('KEPALA_DESA', 'DIREKTUR_BUMDES') and t.starts <= :today
                          and (t.ended_on is null or t.ended_on > :today)))
                 order by least(a.ends, a.evaluated_on), a.id""").param("ending", today.plusDays(AHEAD))
                .param("evaluated", today.plusDays(EVALUATED_AHEAD)).param("dinas", dinas)
                .param("me", person.subject()).param("today", today)
                .query((row, index) -> row.getBoolean(6)
                        ? notice("agreement.ends", as, row, row.getObject(7, LocalDate.class))
                        : notice("agreement.evaluation", as, row, row.getObject(8, LocalDate.class)).sharing(
                                "notice.agreement.share", row.getString(3), row.getString(5), row.getString(4),
                                row.getObject(8, LocalDate.class)))
                .list();
        return Notice.fewOr(due, many -> Notice.of("agreement.many", many + "." + due.getLast().about(), as)
                .at("/bumdes/perjanjian").saying(many).until(due.getFirst().until()));
    }

    private static Notice notice(String kind, String as, ResultSet row, LocalDate until) throws SQLException {
        return Notice.of(kind, row.getString(1) + "." + until, as)
                .at("/bumdes/{b}/perjanjian/{a}", row.getString(2), row.getString(1))
                .saying(row.getString(3), row.getString(4)).until(until);
    }
}
