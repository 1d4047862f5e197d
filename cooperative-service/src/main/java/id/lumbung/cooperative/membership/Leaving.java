package id.lumbung.cooperative.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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
    private final List<LeavingCheck> checks;

    Leaving(Members members, MemberEvents events, Profiles profiles, Audit audit, MeterRegistry meters,
            Clock clock, List<LeavingCheck> checks) {
        this.members = members;
        this.events = events;
        this.profiles = profiles;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
        this.checks = List.copyOf(checks);
    }

    /// What keeps a line from being closed just so.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayApprove(#cooperative)")
    Optional<LeavingCheck.Unsettled> unsettled(UUID cooperative, UUID id) {
        return checks.stream().flatMap(check -> check.look(cooperative, id).stream()).findFirst();
    }

    /// Closes the line of somebody with whom there is nothing to settle.
    @Transactional
    @PreAuthorize("@offices.mayApprove(#cooperative)")
    Left leave(UUID cooperative, UUID id, LocalDate on, LeavingCause cause, String reason) {
        profiles.lock(cooperative);
        if (members.get(cooperative, id).state().belongs()) {
            checks.forEach(check -> check.lock(cooperative));
            unsettled(cooperative, id).ifPresent(unsettled -> {
                throw unsettled.refusal();
            });
        }
        return close(cooperative, id, on, cause, reason);
    }

    /// Opens a line again because the decision that closed it was taken back: with its number, and where she stood. PostgreSQL
    /// asks for the record of that. Somebody who left and thinks better of it asks to be admitted anew.
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("@offices.mayApprove(#cooperative)")
    public void reinstate(UUID cooperative, UUID id, LocalDate on, String reason) {
        profiles.lock(cooperative);
        var line = members.get(cooperative, id);
        if (members.isOpen(cooperative, line.nikIndex())) {
            throw new AlreadyMember();
        }
        var stood = events.of(id).reversed().stream().map(MemberEvent::state).filter(MemberState::belongs).findFirst()
                .orElseThrow(() -> new NotPossibleNow(line.state()));
        events.record(cooperative, id, stood, on, reason.strip());
        audit.record("member.reinstated", "member", id, reason.strip());
        meters.counter("lumbung.members.reinstated").increment();
        members.reread(line);
    }

    /// Opens a line that was closed by mistake, without a decision of the board.
    @Transactional
    @PreAuthorize("@offices.mayApprove(#cooperative)")
    RegisterLine annul(UUID cooperative, UUID id, String reason) {
        profiles.lock(cooperative);
        var line = members.get(cooperative, id);
        if (line.line().leftOn() == null) {
            throw new NotPossibleNow(line.state());
        }
        checks.forEach(check -> check.standing(cooperative, id).ifPresent(refusal -> {
            throw refusal;
        }));
        reinstate(cooperative, id, LocalDate.now(clock.withZone(Tenant.current().zone())), reason);
        return line.line();
    }

    /// Closes the line as the board decided, who has seen what there is to settle.
    @Transactional
    @PreAuthorize("@offices.mayApprove(#cooperative)")
    public Left close(UUID cooperative, UUID id, LocalDate on, LeavingCause cause, String reason) {
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
