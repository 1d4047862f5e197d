package id.lumbung.cooperative.organ.holder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.organ.Office;
import id.lumbung.platform.tenancy.Tenant;

/// Reads an office of all cooperatives in one go.
@Service
class Holders {

    private final JdbcClient jdbc;
    private final Clock clock;

    Holders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll()")
    List<Holder> of(Office office) {
        return jdbc.sql("""
                select c.id, c.name, c.village_name, c.district_name, t.name as holder, t.account_subject
                from organ_term t join cooperative c on c.tenant_id = t.tenant_id and c.id = t.cooperative_id
                where t.office = :office and t.period @> cast(:today as date)
                order by c.district_name, c.village_name, t.seat""").param("office", office.name())
                .param("today", LocalDate.now(clock.withZone(Tenant.current().zone())))
                .query((row, index) -> new Holder(row.getObject("id", UUID.class), row.getString("name"),
                        row.getString("village_name"), row.getString("district_name"), row.getString("holder"),
                        row.getString("account_subject")))
                .list();
    }
}
