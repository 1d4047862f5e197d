package id.lumbung.mentoring.appointment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.springframework.stereotype.Component;

import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.notice.Notice;
import id.lumbung.platform.notice.Reminders;

/// To the desk how many are expected today, and to a board the times that are kept for it.
@Component
class AppointmentsDue implements Reminders {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

    private final AppointmentRows rows;

    AppointmentsDue(AppointmentRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        if (Mentors.isOffice()) {
            var expected = rows.on(today).stream().filter(Appointment::isAhead).count();
            return expected == 0
                    ? List.of()
                    : List.of(Notice.of("appointment.expected", today, "dinas").at("/janji").saying(expected)
                            .until(today));
        }
        return person.has("pengurus")
                ? rows.of(person.subject()).stream()
                        .filter(one -> one.isAhead() && !one.date().isBefore(today)).map(AppointmentsDue::hers).toList()
                : List.of();
    }

    private static Notice hers(Appointment one) {
        return Notice.of("appointment.kept", one.id() + "." + one.step(), "pengurus").at("/janji/{id}", one.id())
                .saying(clock(one.starts()), one.question()).until(one.date());
    }

    private static String clock(LocalTime time) {
        return CLOCK.format(time);
    }
}
