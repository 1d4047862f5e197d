package id.lumbung.mentoring.aftercare;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.mentoring.assignment.Caseload;
import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.mentor.Mentor;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.mentoring.sight.TicketSight;
import id.lumbung.platform.audit.Audit;

/// Keeps what the desk promised.
@Service
@ForMentors
class Aftercare {

    private final TalkRows rows;
    private final Mentors mentors;
    private final Caseload caseload;
    private final TicketSight sight;
    private final Audit audit;
    private final MeterRegistry meters;

    Aftercare(TalkRows rows, Mentors mentors, Caseload caseload, TicketSight sight, Audit audit,
            MeterRegistry meters) {
        this.rows = rows;
        this.mentors = mentors;
        this.caseload = caseload;
        this.sight = sight;
        this.audit = audit;
        this.meters = meters;
    }

    /// Everything for the Dinas; for a mentor what was handed over to her.
    @Transactional(readOnly = true)
    List<Talk> open() {
        if (Mentors.isOffice()) {
            return rows.open(null);
        }
        return mentors.me().map(Mentor::id).map(rows::open).orElse(List.of());
    }

    @Transactional(readOnly = true)
    Talk get(UUID ticket) {
        var talk = rows.find(ticket).orElseThrow(UnknownTicket::new);
        sight.require(ticket, talk.date(), talk.cooperativeId());
        return talk;
    }

    @Transactional(readOnly = true)
    List<Talk> of(UUID cooperative) {
        caseload.require(cooperative);
        return rows.of(cooperative);
    }

    /// Of all who came for the Dinas; for a mentor of those from her cooperatives.
    @Transactional(readOnly = true)
    List<Talk.TopicCount> statistics(YearMonth month) {
        return rows.statistics(month.atDay(1), month.atEndOfMonth(), sight.among());
    }

    /// The newest promise counts; the older ones stay on record.
    @Transactional
    Talk promise(UUID ticket, Talk.Promise promise) {
        var talk = get(ticket);
        if (promise.due().isBefore(mentors.today())) {
            throw new DueInThePast();
        }
        if (!talk.isOpen()) {
            throw new NothingToFollowUp();
        }
        requireMentor(promise.mentor());
        if (rows.promise(ticket, talk.promises() + 1, promise)) {
            audit.record(promise.mentor() == null ? "ticket.promised" : "ticket.handed-over", "ticket", ticket, null);
            meters.counter("lumbung.tickets.promises", "to", promise.mentor() == null ? "desk" : "mentor").increment();
        }
        return get(ticket);
    }

    /// Told once.
    @Transactional
    Talk rate(UUID ticket, Talk.Rating rating) {
        var talk = get(ticket);
        if (!talk.isOpen() && !talk.status().equals("SELESAI")) {
            throw new StillAtTheDesk();
        }
        if (!rows.rate(ticket, rating)) {
            throw new RatedAlready();
        }
        audit.record("ticket.rated", "ticket", ticket, null);
        meters.counter("lumbung.tickets.ratings", "score", rating.score().toString()).increment();
        return get(ticket);
    }

    private void requireMentor(@Nullable UUID mentor) {
        if (mentor != null) {
            mentors.get(mentor);
        }
    }
}
