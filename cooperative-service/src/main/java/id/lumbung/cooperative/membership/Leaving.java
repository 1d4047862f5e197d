package id.lumbung.cooperative.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.tenancy.Tenant;

/// How a line of the register is closed. It is never deleted, and its number is never given again.
@Service
public class Leaving {

    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

    private final Members members;
    private final MemberEvents events;
    private final Profiles profiles;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Clock clock;

    Leaving(Members members, MemberEvents events, Profiles profiles, Audit audit, MeterRegistry meters,
            Clock clock) {
        this.members = members;
        this.events = events;
        this.profiles = profiles;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    @Transactional
    @PreAuthorize("@offices.mayApprove(#cooperative)")
    public Left leave(UUID cooperative, UUID id, LocalDate on, LeavingCause cause, String reason) {
        if (reason.strip().length() < 3) {
            throw new NoReason();
        }
        profiles.lock(cooperative);
        var line = members.get(cooperative, id);
        if (line.state() == cause.state()) {
            return new Left(line.line(), members.count(cooperative));
        }
        if (!line.state().belongs()) {
            throw new NotPossibleNow(line.state());
        }
        var entered = line.line().enteredOn();
        if (on.isAfter(LocalDate.now(clock.withZone(Tenant.current().zone())))
                || entered != null && on.isBefore(entered)) {
            throw new LeftBeforeEntry();
        }
        events.record(cooperative, id, cause.state(), on, reason.strip());
        audit.record("member.left", "member", id, reason.strip());
        meters.counter("lumbung.members.left", "cause", cause.name()).increment();
        var left = new Left(members.reread(line).line(), members.count(cooperative));
        if (left.belowNine()) {
            belowNine(cooperative, left.remaining());
        }
        return left;
    }

    /// The law asks for nine; the Dinas wants to know, and the cooperative must be told.
    private void belowNine(UUID cooperative, int remaining) {
        audit.record("cooperative.below-nine-members", "cooperative", cooperative, Integer.toString(remaining));
        meters.counter("lumbung.cooperatives.below.nine").increment();
        LOG.warn("Cooperative {} has {} members left", cooperative, remaining);
    }

    /// @param remaining how many members the cooperative has now
    public record Left(RegisterLine line, int remaining) {

        public boolean belowNine() {
            return remaining < Members.FOUNDERS;
        }
    }
}
