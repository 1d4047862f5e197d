package id.lumbung.cooperative.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.notice.Notice;
import id.lumbung.platform.notice.Reminders;

/// Advice in books 8 and 9 to which the board has not answered.
@Component
class AdviceDue implements Reminders {

    private final JdbcClient jdbc;
    private final Offices offices;

    AdviceDue(JdbcClient jdbc, Offices offices) {
        this.jdbc = jdbc;
        this.offices = offices;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        var mine = offices.where(Office.KETUA, Office.SEKRETARIS);
        if (mine.isEmpty()) {
            return List.of();
        }
        var open = jdbc.sql("""
                select a.id, a.cooperative_id, a.official, a.agency, a.given_on from advice a
                 where a.cooperative_id = any (?) and not exists (select from advice_followup f
                        where f.tenant_id = a.tenant_id and f.advice_id = a.id)
                 order by a.given_on, a.id""").param(mine.toArray(UUID[]::new))
                .query((row, index) -> Notice.of("advice.unanswered", row.getString(1), "pengurus")
                        .at("/koperasi/{c}/anjuran/{a}/tindak-lanjut", row.getString(2), row.getString(1))
                        .saying(row.getString(3), row.getString(4)).since(row.getObject(5, LocalDate.class)))
                .list();
        return Notice.fewOr(open, many -> Notice.of("advice.many", many + "." + open.getLast().about(), "pengurus")
                .at(open.getFirst().path().replaceAll("/anjuran/.*", "/anjuran")).saying(many)
                .since(open.getFirst().since()));
    }
}
