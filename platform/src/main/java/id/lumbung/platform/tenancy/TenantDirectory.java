package id.lumbung.platform.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import id.lumbung.platform.problem.Refusal;

/// The catalogue of tenants as this service knows it.
public interface TenantDirectory {

    Optional<TenantEntry> find(String slug);

    Optional<TenantEntry> find(int code);

    /// Every tenant, by code: for work that goes from one to the next.
    List<TenantEntry> entries();

    /// Does the work for every tenant, bound to it. One whose cell is away keeps no other waiting; what it failed with is
    /// thrown in the end, so that the whole does not count as done.
    default void each(Consumer<Tenant> work) {
        var failures = new ArrayList<RuntimeException>();
        for (var entry : entries()) {
            var tenant = entry.tenant();
            try {
                tenant.run(() -> work.accept(tenant));
            } catch (DataAccessException | TransactionException | Refusal e) {
                LoggerFactory.getLogger(TenantDirectory.class).error("{} was passed over", tenant.slug(), e);
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }
}
