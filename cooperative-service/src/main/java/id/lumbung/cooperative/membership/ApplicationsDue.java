package id.lumbung.cooperative.membership;

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

/// Applications upon which chair or secretary have to decide.
@Component
class ApplicationsDue implements Reminders {

    private final JdbcClient jdbc;
    private final Offices offices;

    ApplicationsDue(JdbcClient jdbc, Offices offices) {
        this.jdbc = jdbc;
        this.offices = offices;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        var mine = offices.where(Office.KETUA, Office.SEKRETARIS);
        if (mine.isEmpty()) {
            return List.of();
        }
        var waiting = jdbc.sql("""
                select m.id, m.cooperative_id, m.name, e.happened_on from member m
                  join member_event e on e.tenant_id = m.tenant_id and e.member_id = m.id and e.state = 'CALON'
                 where m.cooperative_id = any (?) and m.state = 'CALON' order by e.happened_on, m.id""")
                .param(mine.toArray(UUID[]::new))
                .query((row, index) -> Notice.of("membership.applied", row.getString(1), "pengurus")
                        .at("/koperasi/{c}/anggota/{m}", row.getString(2), row.getString(1)).saying(row.getString(3))
                        .since(row.getObject(4, LocalDate.class)))
                .list();
        return Notice.fewOr(waiting,
                many -> Notice.of("membership.applied-many", many + "." + waiting.getLast().about(), "pengurus")
                        .at(waiting.getFirst().path().replaceAll("/anggota/.*", "/anggota")).saying(many)
                        .since(waiting.getFirst().since()));
    }
}
