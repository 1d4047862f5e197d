package id.lumbung.platform.tenancy;

import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The owner of rows. Bound once at the edge of a piece of work and read by Hibernate and by PostgreSQL's row security;
/// code in between never passes it on.
///
/// @param code the number that stands in every row, `tenant_id`
/// @param slug the name in the path
/// @param name the name for people
/// @param zone where its business dates are counted
/// @param cell the cluster of databases in which its rows stand
public record Tenant(int code, String slug, String name, ZoneId zone, String cell) {

    /// Where the rows of all stand that have no machine of their own.
    public static final String MAIN_CELL = "utama";

    /// The platform itself: it owns the rows of its operators' own acts and sees no tenant's.
    public static final Tenant PLATFORM = new Tenant(0, "", "Lumbung", ZoneOffset.UTC);

    private static final ScopedValue<Tenant> BOUND = ScopedValue.newInstance();

    /// A tenant whose rows stand where most do.
    public Tenant(int code, String slug, String name, ZoneId zone) {
        this(code, slug, name, zone, MAIN_CELL);
    }

    /// The tenant bound to this thread.
    ///
    /// @throws NoTenantBound when none is
    public static Tenant current() {
        return BOUND.orElseThrow(NoTenantBound::new);
    }

    public static boolean isBound() {
        return BOUND.isBound();
    }

    /// Does the work with this tenant bound.
    ///
    /// @throws IllegalStateException inside a transaction of another tenant, whose rows are already in play
    public <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> work) throws X {
        refuseToChangeInsideTransaction();
        return ScopedValue.where(BOUND, this).call(work);
    }

    /// As [#call], without a result.
    public void run(Runnable work) {
        refuseToChangeInsideTransaction();
        ScopedValue.where(BOUND, this).run(work);
    }

    /// Work that takes this tenant along to whichever thread runs it.
    public Runnable carry(Runnable work) {
        return () -> run(work);
    }

    public boolean isPlatform() {
        return code == PLATFORM.code;
    }

    private void refuseToChangeInsideTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive() && !(isBound() && equals(current()))) {
            throw new IllegalStateException("A transaction belongs to one tenant; bind tenant " + code + " before it");
        }
    }
}
