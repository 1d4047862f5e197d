package id.lumbung.tenant.closing;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.tenant.regency.Regencies;
import id.lumbung.tenant.regency.Regency;

/// Proposing, withdrawing and confirming that a regency is closed. Every step stands in the regency's own audit.
@Service
public class Closures {

    private final Regencies regencies;
    private final ClosureRows rows;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Duration waits;

    Closures(Regencies regencies, ClosureRows rows, TransactionTemplate transaction, Audit audit, MeterRegistry meters,
            @Value("${lumbung.closing.wait}") Duration waits) {
        if (waits.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("lumbung.closing.wait is a day at least, not " + waits);
        }
        this.regencies = regencies;
        this.rows = rows;
        this.transaction = transaction;
        this.audit = audit;
        this.meters = meters;
        this.waits = waits;
    }

    /// Proposes; asking again with the same reason changes nothing.
    @PreAuthorize("hasRole('operator')")
    public Closure propose(String slug, String reason) {
        var why = said(reason);
        var regency = regencies.at(slug);
        switch (regency.state()) {
            case ONBOARDING -> throw new NotOpenYet(regency.name());
            case CLOSED -> throw new AlreadyClosed(regency.name());
            case ACTIVE, SUSPENDED -> {
            }
        }
        return inTransaction(regency, () -> {
            if (rows.propose(regency.code(), why, waits)) {
                noted(regency, "proposed", why);
            }
            var closure = rows.hold(regency.code()).orElseThrow().closure();
            if (!closure.reason().equals(why)) {
                throw new AlreadyProposed(closure.reason());
            }
            return closure;
        });
    }

    /// Takes a proposal back, as long as nobody confirmed it; any operator may.
    @PreAuthorize("hasRole('operator')")
    public Closure withdraw(String slug, String reason) {
        var why = said(reason);
        var regency = regencies.at(slug);
        return inTransaction(regency, () -> {
            var held = rows.hold(regency.code()).orElseThrow(NothingProposed::new);
            if (!held.closure().isPending()) {
                throw new AlreadyClosed(regency.name());
            }
            rows.withdraw(held.closure().id(), why);
            noted(regency, "withdrawn", why);
            return rows.of(regency.code()).getFirst();
        });
    }

    /// Closes the doors for good: by another operator than the one who proposed it, and not before its time.
    @PreAuthorize("hasRole('operator')")
    public Closure confirm(String slug) {
        var regency = regencies.at(slug);
        return inTransaction(regency, () -> {
            var held = rows.hold(regency.code()).orElseThrow(NothingProposed::new);
            if (!held.closure().isPending()) {
                return held.closure();
            }
            if (held.proposer().equals(Actor.current().subject())) {
                throw new SamePerson();
            }
            if (held.early()) {
                throw new TooEarly(held.closure().earliestAt());
            }
            rows.confirm(held.closure().id());
            noted(regency, "confirmed", held.closure().reason());
            return rows.hold(regency.code()).orElseThrow().closure();
        });
    }

    /// All that was proposed for a regency, the latest first.
    @PreAuthorize("hasRole('operator')")
    public List<Closure> of(String slug) {
        return rows.of(regencies.at(slug).code());
    }

    /// What is proposed for the bound regency, so that its people know before it happens.
    public Optional<Closure> pending() {
        return rows.of(Tenant.current().code()).stream().filter(Closure::isPending).findFirst();
    }

    Duration waits() {
        return waits;
    }

    private void noted(Regency regency, String step, String why) {
        audit.record("regency.closing-" + step, "regency", regency.code(), why);
        meters.counter("lumbung.closures", "step", step).increment();
    }

    private <T> T inTransaction(Regency regency, Supplier<T> work) {
        return regency.tenant().call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static String said(String reason) {
        if (reason.isBlank()) {
            throw new ReasonMissing();
        }
        return reason.strip();
    }
}
