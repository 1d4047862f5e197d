package id.lumbung.mentoring.mentor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;

/// The mentors of the regency, and which of them the current actor is.
@Service
public class Mentors {

    private final MentorRows rows;
    private final Audit audit;
    private final Clock clock;

    Mentors(MentorRows rows, Audit audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Tenant.current().zone());
    }

    /// Everybody who ever was one, by kind and name.
    @Transactional(readOnly = true)
    public List<Mentor> all() {
        return rows.all();
    }

    /// Those with a contract today.
    @Transactional(readOnly = true)
    public List<Mentor> active() {
        var today = today();
        return rows.all().stream().filter(mentor -> mentor.isActive(today)).toList();
    }

    @Transactional(readOnly = true)
    public Mentor get(UUID id) {
        return rows.find(id).orElseThrow(NoSuchMentor::new);
    }

    /// The mentor whose account the current actor uses.
    @Transactional(readOnly = true)
    public Optional<Mentor> me() {
        return rows.of(Actor.current().subject());
    }

    /// As [#me], where nobody else has anything to do.
    @Transactional(readOnly = true)
    public Mentor requireMe() {
        return me().orElseThrow(NotAMentor::new);
    }

    /// Whether the current actor is of the Dinas and sees everything.
    public static boolean isOffice() {
        var actor = Actor.current();
        return actor.has("dinas-admin") || actor.has("dinas-petugas");
    }

    @Transactional
    @ForTheOffice
    Mentor register(UUID id, MentorForm form) {
        requireOrder(form);
        rows.insert(id, form.kind());
        rows.write(id, 1, form);
        audit.record("mentor.registered", "mentor", id, null);
        return get(id);
    }

    /// Contract, area or quota change: what was agreed before stays on record.
    @Transactional
    @ForTheOffice
    Mentor revise(UUID id, MentorForm form) {
        requireOrder(form);
        var mentor = get(id);
        var seen = form.revision() == null ? mentor.revision() : form.revision();
        if (seen != mentor.revision() || rows.write(id, seen + 1, form) == 0) {
            throw new ChangedMeanwhile();
        }
        audit.record("mentor.revised", "mentor", id, null);
        return get(id);
    }

    @Transactional
    @PreAuthorize("hasRole('dinas-admin')")
    Mentor tie(UUID id, String account) {
        get(id);
        if (rows.tie(account, id) == 1) {
            audit.record("mentor.account-tied", "mentor", id, null);
        } else if (rows.of(account).stream().noneMatch(holder -> holder.id().equals(id))) {
            throw new AccountOfAnother();
        }
        return get(id);
    }

    private static void requireOrder(MentorForm form) {
        if (form.ends() != null && form.ends().isBefore(form.starts())) {
            throw new EndsBeforeItBegins();
        }
    }
}
