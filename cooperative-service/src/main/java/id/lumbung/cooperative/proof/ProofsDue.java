package id.lumbung.cooperative.proof;

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

/// Books that do not prove: to the treasurer and the chair.
@Component
class ProofsDue implements Reminders {

    private final JdbcClient jdbc;
    private final Offices offices;

    ProofsDue(JdbcClient jdbc, Offices offices) {
        this.jdbc = jdbc;
        this.offices = offices;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        var mine = offices.where(Office.BENDAHARA, Office.KETUA);
        return mine.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select c.id, c.name, cast(min(p.broken_since) as date) from proof_result p
                          join cooperative c on c.tenant_id = p.tenant_id and c.id = p.cooperative_id
                         where p.cooperative_id = any (?) and p.flaws > 0 group by c.id, c.name order by 3""")
                        .param(mine.toArray(UUID[]::new))
                        .query((row, index) -> Notice
                                .of("proof.broken", row.getString(1) + "." + row.getString(3), "pengurus")
                                .at("/koperasi/{c}/pembuktian", row.getString(1)).saying(row.getString(2))
                                .since(row.getObject(3, LocalDate.class)).urgent())
                        .list();
    }
}
