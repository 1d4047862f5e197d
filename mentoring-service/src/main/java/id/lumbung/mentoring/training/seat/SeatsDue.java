package id.lumbung.mentoring.training.seat;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import id.lumbung.mentoring.training.Trainings;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.notice.Notice;
import id.lumbung.platform.notice.Reminders;

/// Seats that wait for an answer, and the training of tomorrow, to the one whose they are.
@Component
class SeatsDue implements Reminders {

    private final SeatRows rows;
    private final Trainings trainings;

    SeatsDue(SeatRows rows, Trainings trainings) {
        this.rows = rows;
        this.trainings = trainings;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        return rows.waiting(person.subject(), today).stream().map(seat -> {
            var training = trainings.get(seat.training());
            var days = training.dates();
            return Notice.of(seat.isAccepted() ? "training.tomorrow" : "training.offered", seat.id(),
                    seat.office().name().endsWith("PENGAWAS") ? "pengawas" : "pengurus")
                    .at("/pelatihan/kursi/{seat}", seat.id())
                    .saying(training.title(), days.starts(), days.place()).until(days.starts());
        }).toList();
    }
}
