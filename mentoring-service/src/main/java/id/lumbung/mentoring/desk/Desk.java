package id.lumbung.mentoring.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.mentoring.directory.Listing;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.mentoring.sight.TicketSight;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;

import static java.util.stream.Collectors.groupingBy;

/// What happens at the desk.
@Service
@AtTheDesk
public class Desk {

    private final Tickets tickets;
    private final TicketSight sight;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Desk(Tickets tickets, TicketSight sight, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.tickets = tickets;
        this.sight = sight;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Tenant.current().zone());
    }

    /// Gives the visitor a number.
    @Transactional
    Consultation open(Arrival arrival, Listing.@Nullable Named cooperative) {
        var ticket = tickets.saveAndFlush(
                new Ticket(arrival, cooperative, Actor.current(), today(), clock.instant()));
        audit.record("ticket.opened", "ticket", ticket.getId(), null);
        return moved(ticket);
    }

    /// As [#open], for somebody who was expected.
    ///
    /// @return the ticket
    @Transactional
    public UUID admit(Arrival arrival, Listing.@Nullable Named cooperative) {
        return open(arrival, cooperative).id();
    }

    /// Everybody of today; of an older day what the current actor may see.
    @Transactional(readOnly = true)
    List<Consultation> day(LocalDate date) {
        var found = tickets.findByDateOrderBySequence(date).stream()
                .filter(ticket -> sight.sees(ticket.getId(), date, ticket.cooperativeId())).toList();
        var steps = tickets.stepsOf(found.stream().map(Ticket::getId).toList()).stream()
                .collect(groupingBy(Step::ticketId));
        return found.stream().map(ticket -> ticket.with(steps.getOrDefault(ticket.getId(), List.of()))).toList();
    }

    /// How many came on which day, which is for the Dinas to know.
    @Transactional(readOnly = true)
    List<Tickets.Day> days() {
        return Mentors.isOffice() ? tickets.days(today()) : List.of();
    }

    @Transactional(readOnly = true)
    Consultation show(UUID id) {
        return consultation(find(id));
    }

    /// The current officer serves the visitor now. Whoever comes second is told who was first.
    @Transactional
    Consultation take(UUID id) {
        var consultation = consultation(find(id));
        if (consultation.status() == Status.ANTRE && step(consultation, Status.DILAYANI, null)) {
            audit.record("ticket.taken", "ticket", id, null);
            return moved(find(id));
        }
        var now = consultation(find(id));
        if (!now.isServedBy(Actor.current())) {
            throw new ServedByAnother(now.service().orElseThrow());
        }
        return now;
    }

    /// The visitor leaves with an answer, or with the promise of one.
    @Transactional
    Consultation answer(UUID id, Reply reply) {
        var consultation = consultation(find(id));
        if (consultation.wasAnsweredWith(reply)) {
            return consultation;
        }
        switch (consultation.status()) {
            case ANTRE -> throw new NotYetServed();
            case SELESAI -> throw new AlreadyAnswered(consultation.last());
            case TINDAK_LANJUT -> {
                if (reply.outcome() == Reply.Outcome.TINDAK_LANJUT) {
                    throw new AlreadyAnswered(consultation.last());
                }
            }
            case DILAYANI -> {
                // the usual way
            }
        }
        if (!step(consultation, reply.outcome().status(), reply.answer().strip())) {
            throw new AlreadyAnswered(consultation(find(id)).last());
        }
        audit.record(reply.outcome() == Reply.Outcome.SELESAI ? "ticket.answered" : "ticket.to-follow-up", "ticket", id,
                null);
        return moved(find(id));
    }

    private boolean step(Consultation consultation, Status status, @Nullable String answer) {
        var officer = Actor.current();
        return tickets.add(Tenant.current().code(), consultation.id(), consultation.last().number() + 1, status.name(),
                notBefore(consultation.last().at()), officer.subject(), officer.name(), answer) == 1;
    }

    /// The clocks of two processes differ a little; what follows is never earlier.
    private Instant notBefore(Instant earlier) {
        var now = clock.instant();
        return now.isBefore(earlier) ? earlier : now;
    }

    private Ticket find(UUID id) {
        var ticket = tickets.findById(id).orElseThrow(NoSuchTicket::new);
        sight.require(id, ticket.date(), ticket.cooperativeId());
        return ticket;
    }

    private Consultation consultation(Ticket ticket) {
        return ticket.with(tickets.stepsOf(List.of(ticket.getId())));
    }

    private Consultation moved(Ticket ticket) {
        var consultation = consultation(ticket);
        events.publishEvent(new DeskMetrics.Moved(consultation.topic(), consultation.status(),
                consultation.waited(clock.instant())));
        return consultation;
    }
}
