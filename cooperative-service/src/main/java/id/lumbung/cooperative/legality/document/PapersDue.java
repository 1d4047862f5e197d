package id.lumbung.cooperative.legality.document;

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

/// Papers that expire within a month or have expired: to the board, and to the Dinas.
@Component
class PapersDue implements Reminders {

    private static final int AHEAD = 30;

    private final JdbcClient jdbc;
    private final Offices offices;

    PapersDue(JdbcClient jdbc, Offices offices) {
        this.jdbc = jdbc;
        this.offices = offices;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        if (offices.mayReadAll()) {
            var due = expiring(new UUID[0], true, today, "dinas");
            return Notice.fewOr(due, many -> Notice.of("legality.expiring-many", due.size() + "." + today, "dinas")
                    .at("/legalitas").saying(many).until(due.getFirst().until()));
        }
        var mine = offices.where(Office.KETUA, Office.SEKRETARIS);
        return mine.isEmpty() ? List.of() : expiring(mine.toArray(UUID[]::new), false, today, "pengurus");
    }

    private List<Notice> expiring(UUID[] mine, boolean everything, LocalDate today, String as) {
        return jdbc
                .sql("""
                        select e.id, e.cooperative_id, c.name, e.document, e.valid_until from legal_event e
                          join cooperative c on c.tenant_id = e.tenant_id and c.id = e.cooperative_id
                         where e.valid_until <= :limit and e.status = 'TERBIT' and (:everything or e.cooperative_id = any (:mine))
                           and not exists (select from legal_event l where l.tenant_id = e.tenant_id
                                and (l.replaces = e.id or l.cooperative_id = e.cooperative_id and l.document = e.document
                                    and (l.happened_on, l.ordinal) > (e.happened_on, e.ordinal)))
                         order by e.valid_until, e.id""")
                .param("limit", today.plusDays(AHEAD))
                .param("everything", everything).param("mine", mine)
                .query((row, index) -> Notice.of("legality.expiring", row.getString(1), as)
                        .at("/koperasi/{c}/legalitas/dokumen/{d}", row.getString(2), row.getString(4))
                        .saying(Notice.word("legality.document." + row.getString(4)), row.getString(3))
                        .until(row.getObject(5, LocalDate.class)))
                .list();
    }
}
