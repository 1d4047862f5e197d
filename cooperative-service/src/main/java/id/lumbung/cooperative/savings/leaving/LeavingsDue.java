package id.lumbung.cooperative.savings.leaving;

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

/// Wishes to leave upon which chair or secretary have to decide.
@Component
class LeavingsDue implements Reminders {

    private final JdbcClient jdbc;
    private final Offices offices;

    LeavingsDue(JdbcClient jdbc, Offices offices) {
        this.jdbc = jdbc;
        this.offices = offices;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        var mine = offices.where(Office.KETUA, Office.SEKRETARIS);
        return mine.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select r.id, r.cooperative_id, m.name, r.requested_on from leaving_request r
                          join member m on m.tenant_id = r.tenant_id and m.id = r.member_id
                         where r.cooperative_id = any (?) and not exists (select from leaving_decision d
                                where d.tenant_id = r.tenant_id and d.request_id = r.id)
                         order by r.requested_on, r.id limit 20""").param(mine.toArray(UUID[]::new))
                        .query((row, index) -> Notice.of("savings.leaving", row.getString(1), "pengurus")
                                .at("/koperasi/{c}/simpanan/keluar/{r}", row.getString(2), row.getString(1))
                                .saying(row.getString(3)).since(row.getObject(4, LocalDate.class)))
                        .list();
    }
}
