package id.lumbung.tenant.closing;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.notice.Notice;
import id.lumbung.platform.notice.Reminders;
import id.lumbung.platform.tenancy.Tenant;

/// That a regency shall be closed: its Dinas hears of it while it can still be undone, every operator but the proposer
/// when it may be confirmed.
@Component
class ClosingsDue implements Reminders {

    private final Closures closures;
    private final ClosureRows rows;

    ClosingsDue(Closures closures, ClosureRows rows) {
        this.closures = closures;
        this.rows = rows;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        var tenant = Tenant.current();
        if (tenant.isPlatform()) {
            return person.has("operator")
                    ? rows.pendingBesides(person.subject()).stream().map(waiting -> Notice
                            .of("closing.to-confirm", waiting.id(), "operator")
                            .at("/operator/kabupaten/{code}/penutupan", waiting.regency()).saying(waiting.name())
                            .until(LocalDate.ofInstant(waiting.earliestAt(), tenant.zone())))
                            .toList()
                    : List.of();
        }
        return person.has("dinas-admin")
                ? closures.pending().stream().map(closure -> Notice.of("closing.proposed", closure.id(), "dinas")
                        .at("/pengaturan").saying(closure.reason())
                        .until(LocalDate.ofInstant(closure.earliestAt(), tenant.zone())).urgent()).toList()
                : List.of();
    }
}
