package id.lumbung.tenant.support;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.audit.Audit;
import id.lumbung.tenant.support.visit.Visit;
import id.lumbung.tenant.support.visit.Visits;

/// What the Dinas decides about operators who ask to look, and what it reads of those who did.
@Service
@PreAuthorize("hasRole('dinas-admin')")
public class Grants {

    static final int PAGE = 50;
    private static final int SHOWN = 100;

    private final SupportRows rows;
    private final Visits visits;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Clock clock;

    Grants(SupportRows rows, Visits visits, Audit audit, MeterRegistry meters, Clock clock) {
        this.rows = rows;
        this.visits = visits;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<Asking> all() {
        return rows.all(SHOWN);
    }

    @Transactional(readOnly = true)
    public Asking get(UUID grant) {
        return rows.grant(grant).orElseThrow(NoSuchGrant::new);
    }

    /// Lets an operator look for some hours from now.
    ///
    /// @param id the caller's: granting twice is one grant
    @Transactional
    public Asking grant(UUID id, UUID request, int hours, String reason) {
        var asking = rows.request(request).orElseThrow(NoSuchGrant::new);
        if (asking.grant() == null) {
            if (!asking.waits(clock.instant())) {
                throw new RequestLapsed();
            }
            if (rows.grant(id, request, hours, reason.strip())) {
                noted("granted", id, reason.strip());
            }
            asking = rows.request(request).orElseThrow();
        }
        if (asking.grant() == null || !asking.grant().id().equals(id)) {
            throw new AlreadyGranted();
        }
        return asking;
    }

    /// Takes the leave back; the next request is refused.
    @Transactional
    public Asking withdraw(UUID grant, String reason) {
        var granted = Objects.requireNonNull(get(grant).grant());
        if (granted.withdrawnAt() == null) {
            if (!granted.lasts(clock.instant())) {
                throw new GrantOver();
            }
            if (rows.withdraw(grant, reason.strip())) {
                noted("withdrawn", grant, reason.strip());
            }
        }
        return get(grant);
    }

    /// What was opened, the latest first: one more than a page holds when there is another page.
    @Transactional(readOnly = true)
    public List<Visit> visits(UUID grant, @Nullable UUID after) {
        get(grant);
        return visits.of(grant, after, PAGE + 1);
    }

    private void noted(String step, UUID grant, String why) {
        audit.record("support." + step, "support-grant", grant, why);
        meters.counter("lumbung.support", "step", step).increment();
    }
}
