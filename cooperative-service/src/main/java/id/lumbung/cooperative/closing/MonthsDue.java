package id.lumbung.cooperative.closing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.notice.Notice;
import id.lumbung.platform.notice.Reminders;

/// Seals that wait for the second person, and months that nobody closed: to the treasurer from the first day on, to the
/// chair, who may remind her, and to the Dinas as a number once the tenth has passed.
@Component
class MonthsDue implements Reminders {

    /// By this day of the next month.
    private static final int CLOSED_BY = 10;
    private static final String OPEN = """
            b.opened_on < :after and (b.closed_through is null or b.closed_through < :month)
            """;

    private final JdbcClient jdbc;
    private final Offices offices;

    MonthsDue(JdbcClient jdbc, Offices offices) {
        this.jdbc = jdbc;
        this.offices = offices;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        var month = YearMonth.from(today).minusMonths(1);
        if (offices.mayReadAll()) {
            return late(month, today);
        }
        var due = new ArrayList<Notice>();
        var treasurer = offices.where(Office.BENDAHARA);
        if (!treasurer.isEmpty()) {
            due.addAll(open(treasurer.toArray(UUID[]::new), month, "closing.month-open"));
        }
        var chair = offices.where(Office.KETUA);
        if (!chair.isEmpty() && today.getDayOfMonth() > CLOSED_BY) {
            due.addAll(open(chair.toArray(UUID[]::new), month, "closing.month-missing"));
        }
        var keys = offices.where(Office.KETUA, Office.KETUA_PENGAWAS, Office.ANGGOTA_PENGAWAS);
        if (!keys.isEmpty()) {
            due.addAll(proposals(keys.toArray(UUID[]::new), chair, person.subject()));
        }
        return due;
    }

    private List<Notice> open(UUID[] mine, YearMonth month, String kind) {
        return jdbc.sql("""
                select c.id, c.name from book b
                  join cooperative c on c.tenant_id = b.tenant_id and c.id = b.cooperative_id
                 where b.cooperative_id = any (:mine) and\s""" + OPEN + " order by c.name").param("mine", mine)
                .param("month", month.atDay(1)).param("after", month.plusMonths(1).atDay(1))
                .query((row, index) -> Notice.of(kind, row.getString(1) + "." + month, "pengurus")
                        .at("/koperasi/{c}/tutup-buku", row.getString(1)).saying(row.getString(2), month)
                        .until(month.plusMonths(1).atDay(CLOSED_BY))
                        .sharing("notice.closing.share", row.getString(2), month))
                .list();
    }

    private List<Notice> late(YearMonth month, LocalDate today) {
        if (today.getDayOfMonth() <= CLOSED_BY) {
            return List.of();
        }
        var late = jdbc.sql("select count(*) from book b where " + OPEN).param("month", month.atDay(1))
                .param("after", month.plusMonths(1).atDay(1)).query(Integer.class).single();
        return late == 0
                ? List.of()
                : List.of(Notice.of("closing.late", month.toString(), "dinas").at("/prioritas").saying(late, month)
                        .sharing("notice.closing.share-all", month));
    }

    /// Of chair and supervisor one proposes and the other agrees.
    private List<Notice> proposals(UUID[] mine, Set<UUID> chair, String me) {
        return jdbc.sql("""
                select p.id, p.cooperative_id, c.name, p.act, p.month, cast(p.at as date), p.office
                  from period_proposal p
                  join cooperative c on c.tenant_id = p.tenant_id and c.id = p.cooperative_id
                 where p.cooperative_id = any (:mine) and p.actor <> :me
                   and (p.office = 'KETUA') <> (p.cooperative_id = any (:chair))
                 order by p.at""").param("mine", mine).param("me", me).param("chair", chair.toArray(UUID[]::new))
                .query((row, index) -> {
                    var month = YearMonth.from(row.getObject(5, LocalDate.class));
                    return Notice.of(row.getString(4).equals("USUL_KUNCI") ? "closing.seal" : "closing.unseal",
                            row.getString(1), row.getString(7).equals("KETUA") ? "pengawas" : "pengurus")
                            .at("/koperasi/{c}/tutup-buku/{m}", row.getString(2), month).saying(row.getString(3), month)
                            .since(row.getObject(6, LocalDate.class));
                }).list();
    }
}
