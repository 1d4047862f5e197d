package id.lumbung.cooperative.legality.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.notice.Notice;
import id.lumbung.platform.notice.Reminders;

/// Papers that were sent back: to the board that has to mend them and to the Dinas; and to the Dinas how many foundings have
/// not moved for two weeks.
@Component
class ObstaclesDue implements Reminders {

    private static final int STILL = 14;

    private final JdbcClient jdbc;
    private final Offices offices;

    ObstaclesDue(JdbcClient jdbc, Offices offices) {
        this.jdbc = jdbc;
        this.offices = offices;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        if (!offices.mayReadAll()) {
            var mine = offices.where(Office.KETUA, Office.SEKRETARIS);
            return mine.isEmpty() ? List.of() : returned(mine.toArray(UUID[]::new), false, "pengurus");
        }
        var due = new ArrayList<>(returned(new UUID[0], true, "dinas"));
        var still = still(today.minusDays(STILL));
        if (still > 0) {
            due.add(Notice.of("legality.still", today.withDayOfMonth(1) + "." + still, "dinas").at("/legalitas")
                    .saying(still, STILL));
        }
        return due;
    }

    private List<Notice> returned(UUID[] mine, boolean everything, String as) {
        var returned = jdbc.sql("""
                select o.id, o.cooperative_id, c.name, o.reason, o.since from legal_obstacle o
                  join cooperative c on c.tenant_id = o.tenant_id and c.id = o.cooperative_id
                 where o.kind = 'DIKEMBALIKAN' and (:everything or o.cooperative_id = any (:mine))
                   and not exists (select from legal_obstacle_end e
                        where e.tenant_id = o.tenant_id and e.obstacle_id = o.id)
                 order by o.since, o.id""").param("everything", everything).param("mine", mine)
                .query((row, index) -> Notice.of("legality.returned", row.getString(1), as)
                        .at("/koperasi/{c}/legalitas/kendala", row.getString(2))
                        .saying(row.getString(3), row.getString(4)).since(row.getObject(5, LocalDate.class)).urgent()
                        .sharing("notice.legality.sent-back.share", row.getString(3), row.getString(4)))
                .list();
        return Notice.fewOr(returned,
                many -> Notice.of("legality.returned-many", returned.getLast().about() + "." + many, as)
                        .at("/legalitas").saying(many).since(returned.getFirst().since()).urgent());
    }

    private int still(LocalDate since) {
        return jdbc.sql("""
                select count(*) from cooperative c
                 where c.state not in ('SIAP_OPERASI', 'BEROPERASI')
                   and coalesce((select max(e.happened_on) from legal_event e
                        where e.tenant_id = c.tenant_id and e.cooperative_id = c.id),
                        cast(c.registered_at as date)) < ?""").param(since).query(Integer.class).single();
    }
}
