package id.lumbung.tenant.support.visit;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.id.UUIDv7;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.identity.SupportAccess;
import id.lumbung.platform.tenancy.Tenant;

/// Lets in and writes down, in one transaction: what was let in stands in the list, or it was not let in.
@Component
public class Visits implements SupportAccess {

    private static final int LONGEST = 500;

    private final VisitRows rows;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;

    Visits(VisitRows rows, TransactionTemplate transaction, MeterRegistry meters) {
        this.rows = rows;
        this.transaction = transaction;
        this.meters = meters;
    }

    /// What a grant let in, the latest first, from the one after the given one. The caller has opened the transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Visit> of(UUID grant, @Nullable UUID after, int most) {
        return rows.visits(grant, after, most);
    }

    @Override
    public boolean admits(Tenant tenant, String method, String address) {
        return admits(tenant, UUIDv7.next(), method, address);
    }

    /// @param id of the visit; the same one twice is written once
    boolean admits(Tenant tenant, UUID id, String method, String address) {
        var admitted = tenant.call(() -> written(id, method, address));
        meters.counter("lumbung.support.visits", "outcome", admitted ? "admitted" : "refused").increment();
        return admitted;
    }

    private boolean written(UUID id, String method, String address) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> rows.lasting(Actor.current().subject())
                    .map(grant -> {
                        rows.visit(id, grant, method, address.substring(0, Math.min(LONGEST, address.length())));
                        return true;
                    }).orElse(false)));
        } catch (DataIntegrityViolationException takenBackThisMoment) {
            return false;
        }
    }
}
