package id.lumbung.mentoring.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.mentoring.assignment.Caseload;
import id.lumbung.mentoring.directory.Cooperative;
import id.lumbung.mentoring.instrument.Instrument;
import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.mentor.Mentor;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.id.UUIDv7;

/// What happens on the way to a cooperative, in it, and back.
@Service
@ForMentors
public class Visits {

    /// The checklist in use; what was asked with an older one is read with that one.
    static final Instrument CHECKLIST = Instrument.of("kunjungan-1");

    private final VisitRows rows;
    private final Mentors mentors;
    private final Caseload caseload;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final MeterRegistry meters;
    private final Clock clock;

    Visits(VisitRows rows, Mentors mentors, Caseload caseload, Audit audit, ApplicationEventPublisher events,
            MeterRegistry meters, Clock clock) {
        this.rows = rows;
        this.mentors = mentors;
        this.caseload = caseload;
        this.audit = audit;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
    }

    /// A visit with everything that is known of it.
    ///
    /// @param checklist with which its report was written; the one in use as long as there is none
    record Whole(Visit visit, List<Step> steps, @Nullable Report report, Instrument checklist, boolean mine) {}

    @Transactional(readOnly = true)
    Whole show(UUID id) {
        var visit = find(id);
        return new Whole(visit, rows.steps(id), rows.report(id).orElse(null),
                rows.instrument(id).map(Instrument::of).orElse(CHECKLIST),
                mentors.me().filter(me -> me.id().equals(visit.mentorId())).isPresent());
    }

    /// A mentor's own visits, everybody's for the Dinas.
    @Transactional(readOnly = true)
    List<Visit> between(LocalDate from, LocalDate until) {
        return rows.between(from, until, whose());
    }

    /// What should have been done before today, and where somebody is now.
    @Transactional(readOnly = true)
    List<Visit> open() {
        return rows.open(mentors.today(), whose());
    }

    /// The newest visits to a cooperative.
    @Transactional(readOnly = true)
    public List<Visit> of(UUID cooperative) {
        caseload.require(cooperative);
        return rows.ofCooperative(cooperative);
    }

    /// One that the current actor may see.
    @Transactional(readOnly = true)
    public Visit get(UUID id) {
        return find(id);
    }

    /// Her own.
    ///
    /// @throws NotYourVisit when somebody else goes
    @Transactional(readOnly = true)
    public Visit hers(UUID id) {
        return own(id);
    }

    /// Whether such a visit there is, and to this cooperative.
    @Transactional(readOnly = true)
    public boolean wasTo(UUID visit, UUID cooperative) {
        return rows.find(visit).filter(found -> found.cooperativeId().equals(cooperative)).isPresent();
    }

    /// @param mentorId whom the Dinas sends; a mentor plans for herself
    @Transactional
    Visit plan(UUID id, @Nullable UUID mentorId, Cooperative cooperative, LocalDate day, String purpose) {
        if (day.isBefore(mentors.today())) {
            throw new DayPassed();
        }
        return plan(id, goer(mentorId), cooperative, day, purpose.strip());
    }

    private Visit plan(UUID id, Mentor mentor, Cooperative cooperative, LocalDate day, String purpose) {
        rows.insert(id, mentor, cooperative, purpose);
        rows.add(id, 1, Visit.Act.DIRENCANAKAN, day, clock.instant(), null, null);
        return moved(id, Visit.Act.DIRENCANAKAN, null);
    }

    private Mentor goer(@Nullable UUID chosen) {
        if (!Mentors.isOffice()) {
            return me();
        }
        return chosen == null ? mine().orElseThrow(NoMentorChosen::new) : mentors.get(chosen);
    }

    /// To where this visit went, whether or not the list of cooperatives can be asked for just now.
    private void again(Visit visit, LocalDate day) {
        plan(UUIDv7.next(), me(), new Cooperative(visit.cooperativeId(), visit.cooperativeName(), visit.village(),
                visit.district()), day, visit.purpose());
    }

    @Transactional
    Visit reschedule(UUID id, LocalDate day, String reason) {
        if (day.isBefore(mentors.today())) {
            throw new DayPassed();
        }
        return step(manageable(id), Visit.Act.DIJADWAL_ULANG, day, null, reason.strip());
    }

    @Transactional
    Visit cancel(UUID id, String reason) {
        return step(manageable(id), Visit.Act.DIBATALKAN, null, null, reason.strip());
    }

    /// Only who goes checks in, and only at one place at a time. Saying it twice is saying it once.
    @Transactional
    Visit arrive(UUID id, Step.@Nullable Place place) {
        var visit = own(id);
        if (visit.act() == Visit.Act.TIBA) {
            return visit;
        }
        if (!visit.isAhead()) {
            throw new NotNow(visit.act());
        }
        requireNowhereElse(visit);
        try {
            return step(visit, Visit.Act.TIBA, null, place, null);
        } catch (DuplicateKeyException elsewhere) {
            throw new ElsewhereAlready("");
        }
    }

    /// Told and left in one: nobody leaves without a report. The next visit is planned with it.
    @Transactional
    Visit leave(UUID id, Report report, Step.@Nullable Place place) {
        var visit = own(id);
        if (visit.act() != Visit.Act.TIBA) {
            throw new NotNow(visit.act());
        }
        var next = report.nextDay();
        if (next != null && next.isBefore(mentors.today())) {
            throw new DayPassed().at("nextDay");
        }
        rows.insert(id, report, CHECKLIST.code());
        var left = step(visit, Visit.Act.SELESAI, null, place, null);
        events.publishEvent(new Visited(id, visit.cooperativeId(), visit.mentorId(), mentors.today(),
                report.findings().strip(), report.recommendations()));
        if (next != null) {
            again(visit, next);
        }
        return left;
    }

    private Visit step(Visit visit, Visit.Act act, @Nullable LocalDate day, Step.@Nullable Place place,
            @Nullable String reason) {
        var allowed = act == Visit.Act.SELESAI ? visit.act() == Visit.Act.TIBA : visit.isAhead();
        if (!allowed || !rows.add(visit.id(), visit.step() + 1, act, day, notBefore(visit.arrivedAt()), place,
                reason)) {
            throw new NotNow(find(visit.id()).act());
        }
        return moved(visit.id(), act, reason);
    }

    private Visit moved(UUID id, Visit.Act act, @Nullable String reason) {
        audit.record("visit." + switch (act) {
            case DIRENCANAKAN -> "planned";
            case DIJADWAL_ULANG -> "rescheduled";
            case TIBA -> "arrived";
            case SELESAI -> "completed";
            case DIBATALKAN -> "cancelled";
        }, "visit", id, reason);
        meters.counter("lumbung.visits", "act", act.name().toLowerCase(Locale.ROOT)).increment();
        return find(id);
    }

    private void requireNowhereElse(Visit visit) {
        rows.at(visit.mentorId()).ifPresent(other -> {
            throw new ElsewhereAlready(other.village());
        });
    }

    /// The clocks of two processes differ a little; what follows is never earlier.
    private Instant notBefore(@Nullable Instant earlier) {
        var now = clock.instant();
        return earlier != null && now.isBefore(earlier) ? earlier : now;
    }

    private Visit find(UUID id) {
        var visit = rows.find(id).orElseThrow(NoSuchVisit::new);
        if (mine().filter(me -> me.id().equals(visit.mentorId())).isEmpty()) {
            caseload.require(visit.cooperativeId());
        }
        return visit;
    }

    private Visit own(UUID id) {
        var visit = find(id);
        if (!me().id().equals(visit.mentorId())) {
            throw new NotYourVisit(visit.mentorName());
        }
        return visit;
    }

    private Visit manageable(UUID id) {
        return Mentors.isOffice() ? find(id) : own(id);
    }

    private @Nullable UUID whose() {
        return Mentors.isOffice() ? null : me().id();
    }

    private Mentor me() {
        return mentors.requireMe();
    }

    private Optional<Mentor> mine() {
        return mentors.me();
    }
}
