package id.lumbung.tenant.support;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;
import id.lumbung.tenant.regency.Regencies;
import id.lumbung.tenant.regency.Regency;

/// What operators ask of regencies.
@Service
@PreAuthorize("hasRole('operator')")
public class Requests {

    private static final int SHOWN = 20;

    private final Regencies regencies;
    private final SupportRows rows;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Clock clock;

    Requests(Regencies regencies, SupportRows rows, TransactionTemplate transaction, Audit audit, MeterRegistry meters,
            Clock clock) {
        this.regencies = regencies;
        this.rows = rows;
        this.transaction = transaction;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    /// Asks for leave to look. Whoever waits already, or has leave, is given that instead.
    ///
    /// @param id the caller's: the same request twice is one
    Asking ask(String slug, UUID id, String reason) {
        var regency = regencies.at(slug);
        if (regency.state() != Regency.State.ACTIVE) {
            throw new NotAtWork(regency.name());
        }
        return inTransaction(regency, () -> {
            var now = clock.instant();
            var mine = rows.of(Actor.current().subject(), SHOWN);
            return mine.stream().filter(asking -> asking.id().equals(id) || asking.waits(now) || asking.lasts(now))
                    .findFirst().orElseGet(() -> asked(id, reason.strip()));
        });
    }

    private Asking asked(UUID id, String reason) {
        rows.ask(id, reason);
        audit.record("support.asked", "support-request", id, reason);
        meters.counter("lumbung.support", "step", "asked").increment();
        return rows.request(id).orElseThrow();
    }

    /// What the operator at hand asked of a regency, the latest first.
    List<Asking> mine(String slug) {
        return inTransaction(regencies.at(slug), () -> rows.of(Actor.current().subject(), SHOWN));
    }

    private <T> T inTransaction(Regency regency, Supplier<T> work) {
        return regency.tenant().call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
