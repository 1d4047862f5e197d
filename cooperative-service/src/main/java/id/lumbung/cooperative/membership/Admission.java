package id.lumbung.cooperative.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Gatherers;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.person.Nik;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.vault.Vault;

/// How a person comes into the register: anybody of the board proposes, chair or secretary decides. The first nine come
/// by the founding minutes and are entered directly.
@Service
public class Admission {

    private static final int AT_ONCE = 500;

    private final Members members;
    private final Lines lines;
    private final MemberEvents events;
    private final Profiles profiles;
    private final Vault vault;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Clock clock;

    Admission(Members members, Lines lines, MemberEvents events, Profiles profiles, Vault vault, Audit audit,
            MeterRegistry meters, Clock clock) {
        this.members = members;
        this.lines = lines;
        this.events = events;
        this.profiles = profiles;
        this.vault = vault;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    @Transactional
    @PreAuthorize("@offices.mayPropose(#cooperative)")
    public RegisterLine propose(UUID cooperative, UUID id, Application applicant) {
        return enter(cooperative, id, applicant, false);
    }

    @Transactional
    @PreAuthorize("@offices.mayPropose(#cooperative)")
    public RegisterLine enterFounder(UUID cooperative, UUID id, Application applicant) {
        return enter(cooperative, id, applicant, true);
    }

    private RegisterLine enter(UUID cooperative, UUID id, Application applicant, boolean founder) {
        profiles.lock(cooperative); // before looking for the same NIK and counting to nine
        var index = vault.index(applicant.nik().digits());
        var recorded = lines.findByIdAndCooperativeId(id, cooperative);
        if (recorded.isPresent()) {
            if (recorded.get().is(applicant.name(), index)) {
                return recorded.get().line();
            }
            throw new MemberRecorded();
        }
        var today = today();
        applicant.check(today);
        if (lines.has(cooperative, index, Members.OPEN)) {
            throw new AlreadyMember();
        }
        if (founder && lines.count(cooperative, Members.BELONGING) >= Members.FOUNDERS) {
            throw new FoundersComplete();
        }
        var line = lines.saveAndFlush(new Member(id, cooperative, applicant, founder, vault));
        events.record(cooperative, id, founder ? MemberState.DITERIMA : MemberState.CALON, today, null);
        audit.record(founder ? "member.founder-entered" : "member.proposed", "member", id, applicant.note());
        count(founder ? "founder" : "proposed");
        return members.reread(line).line();
    }

    @Transactional
    @PreAuthorize("@offices.mayApprove(#cooperative)")
    public RegisterLine admit(UUID cooperative, UUID id) {
        profiles.lock(cooperative);
        var line = members.get(cooperative, id);
        if (line.state().belongs()) {
            return line.line(); // decided already, the same way
        }
        if (line.state() != MemberState.CALON) {
            throw new NotPossibleNow(line.state());
        }
        events.record(cooperative, id, MemberState.DITERIMA, today(), null);
        audit.record("member.admitted", "member", id, null);
        count("approved");
        return members.reread(line).line();
    }

    /// Membership is open by law: turning somebody away needs a reason that can be read later.
    @Transactional
    @PreAuthorize("@offices.mayApprove(#cooperative)")
    public RegisterLine reject(UUID cooperative, UUID id, String reason) {
        if (reason.strip().length() < 3) {
            throw new NoReason();
        }
        profiles.lock(cooperative);
        var line = members.get(cooperative, id);
        if (line.state() == MemberState.DITOLAK) {
            return line.line();
        }
        if (line.state() != MemberState.CALON) {
            throw new NotPossibleNow(line.state());
        }
        events.record(cooperative, id, MemberState.DITOLAK, today(), reason.strip());
        audit.record("member.rejected", "member", id, reason.strip());
        count("rejected");
        return members.reread(line).line();
    }

    /// Enters somebody who has been a member since that day in a register kept on paper. Whoever calls this tells in the
    /// audit what was taken over, and holds the cooperative.
    ///
    /// @param basis of whose decision she was taken over; it stays with her line
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("@offices.mayApprove(#cooperative) or hasRole('dinas-admin')")
    public void takeOver(UUID cooperative, UUID id, Application applicant, LocalDate enteredOn, String basis) {
        applicant.check(today());
        var line = lines.saveAndFlush(new Member(id, cooperative, applicant, false, vault));
        events.record(cooperative, id, MemberState.CALON, enteredOn, null);
        events.record(cooperative, id, MemberState.DITERIMA, enteredOn, basis);
        count("taken-over");
        members.forget(line); // hundreds of them come in one transaction
    }

    /// Which of these people belong to the cooperative or ask to, and which to another one of the regency.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    public Known known(UUID cooperative, Collection<Nik> niks) {
        var people = new HashMap<String, Nik>();
        niks.forEach(nik -> people.put(HexFormat.of().formatHex(vault.index(nik.digits())), nik));
        var here = new HashSet<Nik>();
        var elsewhere = new HashSet<Nik>();
        people.keySet().stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> lines
                .knowing(some.stream().map(HexFormat.of()::parseHex).toList(), Members.OPEN)
                .forEach(met -> (met.cooperative().equals(cooperative) ? here : elsewhere)
                        .add(people.get(HexFormat.of().formatHex(met.index())))));
        elsewhere.removeAll(here);
        return new Known(here, elsewhere);
    }

    private void count(String outcome) {
        meters.counter("lumbung.members.admitted", "outcome", outcome).increment();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }
}
