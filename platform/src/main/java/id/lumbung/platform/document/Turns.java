package id.lumbung.platform.document;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import id.lumbung.platform.tenancy.Tenant;

/// Long work (reports, exports, imports) in turns: so many at a time for each tenant, so that one cannot slow the next.
public class Turns {

    private final ConcurrentMap<Integer, Semaphore> tenants = new ConcurrentHashMap<>();
    private final int atOnce;
    private final Duration patience;

    Turns(int atOnce, Duration patience) {
        this.atOnce = atOnce;
        this.patience = patience;
    }

    /// Does the work when it is this tenant's turn.
    ///
    /// @throws DocumentsBusy when no turn came within the patience of a person
    public <T> T take(Supplier<T> work) {
        var turns = tenants.computeIfAbsent(Tenant.current().code(), tenant -> new Semaphore(atOnce, true));
        if (!came(turns)) {
            throw new DocumentsBusy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean came(Semaphore turns) {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
