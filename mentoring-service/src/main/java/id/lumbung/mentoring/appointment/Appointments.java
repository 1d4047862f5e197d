package id.lumbung.mentoring.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.mentoring.desk.Awaited;
import id.lumbung.mentoring.desk.Desk;
import id.lumbung.mentoring.directory.Listing;
import id.lumbung.mentoring.hours.OpeningHours;
import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;

/// Keeping times. The Dinas keeps them for whoever calls, a board for itself; those at the desk see the day.
@Service
@PreAuthorize("hasAnyRole('dinas-admin', 'dinas-petugas', 'pendamping', 'pengurus')")
class Appointments implements Awaited {

    /// How many an account of a board may have before it.
    private static final int MOST = 3;
    private static final int MONTH = 30;

    private final AppointmentRows rows;
    private final OpeningHours hours;
    private final Desk desk;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Clock clock;

    Appointments(AppointmentRows rows, OpeningHours hours, Desk desk, Audit audit, MeterRegistry meters, Clock clock) {
        this.rows = rows;
        this.hours = hours;
        this.desk = desk;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), Tenant.current().zone());
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    /// All of a day for the Dinas; a mentor at the desk sees the day on which she serves.
    @Transactional(readOnly = true)
    @ForMentors
    List<Appointment> day(LocalDate day) {
        return Mentors.isOffice() || day.equals(today()) ? rows.on(day) : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    @ForMentors
    public List<Guest> on(LocalDate day) {
        return day(day).stream().filter(Appointment::isAhead).map(one -> new Guest(one.id(), one.starts(),
                one.visitor(), one.cooperative(), one.topic())).toList();
    }

    /// What the current actor made, the latest first.
    @Transactional(readOnly = true)
    List<Appointment> mine() {
        return rows.of(Actor.current().subject());
    }

    /// How many of the last thirty days nobody came to.
    @Transactional(readOnly = true)
    @ForMentors
    int missed() {
        return rows.missed(today().minusDays(MONTH), now());
    }

    /// The slots of a day that may still be taken.
    @Transactional(readOnly = true)
    List<Appointment.Slot> slots(LocalDate day) {
        var rule = hours.now();
        var now = now();
        if (day.isAfter(now.toLocalDate().plusDays(rule.ahead()))) {
            return List.of();
        }
        return hours.slots(day).stream().map(day::atTime).filter(at -> at.isAfter(now))
                .map(at -> new Appointment.Slot(at, rule.seats() - rows.taken(at, rule.minutes(), rule.seats())))
                .filter(slot -> slot.free() > 0).toList();
    }

    @Transactional(readOnly = true)
    Appointment.Whole show(UUID id) {
        var appointment = find(id);
        return new Appointment.Whole(appointment, rows.steps(id), isMine(appointment));
    }

    @Transactional
    @PreAuthorize("hasAnyRole('dinas-admin', 'dinas-petugas', 'pengurus')")
    Appointment book(UUID id, Appointment.Booking booking, Listing.@Nullable Named cooperative) {
        requireOffered(booking.slot());
        if (!Mentors.isOffice() && mine().stream().filter(one -> one.isAhead() && !one.isMissed(now()))
                .count() >= MOST) {
            throw new EnoughBooked(MOST);
        }
        rows.insert(id, booking, cooperative);
        rows.keep(id, 1, Appointment.Act.DIPESAN, booking.slot(), hours.now().minutes());
        return moved(id, Appointment.Act.DIPESAN, null);
    }

    @Transactional
    Appointment move(UUID id, LocalDateTime slot) {
        var appointment = held(id);
        requireAhead(appointment);
        requireOffered(slot);
        if (!rows.keep(id, appointment.step() + 1, Appointment.Act.DIPINDAH, slot, hours.now().minutes())) {
            throw new NotNow(find(id).act());
        }
        return moved(id, Appointment.Act.DIPINDAH, null);
    }

    /// Saying it twice is saying it once.
    @Transactional
    Appointment cancel(UUID id, String reason) {
        var appointment = held(id);
        if (appointment.act() == Appointment.Act.DIBATALKAN) {
            return appointment;
        }
        requireAhead(appointment);
        rows.end(id, appointment.step() + 1, Appointment.Act.DIBATALKAN, reason.strip(), null);
        return moved(id, Appointment.Act.DIBATALKAN, reason.strip());
    }

    /// She is here: she gets a ticket with what she said. However often it is said, she has one.
    @Transactional
    @ForMentors
    Appointment arrive(UUID id) {
        rows.lock(id);
        var appointment = find(id);
        if (appointment.act() == Appointment.Act.DATANG) {
            return appointment;
        }
        requireAhead(appointment);
        if (!appointment.date().equals(today())) {
            throw new NotToday(appointment.date());
        }
        var name = appointment.cooperative();
        var ticket = desk.admit(appointment.arrival(),
                name == null ? null : new Listing.Named(appointment.cooperativeId(), name));
        rows.end(id, appointment.step() + 1, Appointment.Act.DATANG, null, ticket);
        return moved(id, Appointment.Act.DATANG, null);
    }

    private Appointment moved(UUID id, Appointment.Act act, @Nullable String reason) {
        audit.record("appointment." + switch (act) {
            case DIPESAN -> "made";
            case DIPINDAH -> "moved";
            case DIBATALKAN -> "cancelled";
            case DATANG -> "kept";
        }, "appointment", id, reason);
        meters.counter("lumbung.appointments", "act", act.name().toLowerCase(Locale.ROOT)).increment();
        return find(id);
    }

    /// That of another is as if there were none, except at the desk.
    private Appointment find(UUID id) {
        return rows.find(id).filter(one -> Mentors.isOffice() || isMine(one) || isSeenAtTheDesk(one))
                .orElseThrow(NoSuchAppointment::new);
    }

    /// For who may change it.
    private Appointment held(UUID id) {
        rows.lock(id);
        return rows.find(id).filter(one -> Mentors.isOffice() || isMine(one)).orElseThrow(NoSuchAppointment::new);
    }

    private boolean isSeenAtTheDesk(Appointment appointment) {
        return Actor.current().has("pendamping") && appointment.date().equals(today());
    }

    private static boolean isMine(Appointment appointment) {
        return appointment.bookedBy().equals(Actor.current().subject());
    }

    private static void requireAhead(Appointment appointment) {
        if (!appointment.isAhead()) {
            throw new NotNow(appointment.act());
        }
    }

    private void requireOffered(LocalDateTime slot) {
        var day = slot.toLocalDate();
        if (slot.isBefore(now()) || day.isAfter(today().plusDays(hours.now().ahead()))
                || !hours.slots(day).contains(slot.toLocalTime())) {
            throw new SlotNotOffered();
        }
    }
}
