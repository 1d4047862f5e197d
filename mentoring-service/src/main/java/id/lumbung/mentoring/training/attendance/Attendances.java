package id.lumbung.mentoring.training.attendance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.mentoring.training.seat.Seat;
import id.lumbung.mentoring.training.seat.Seats;
import id.lumbung.platform.audit.Audit;

/// Noting who is there: by the list, by the code that a person carries, by the code on the screen. Noting it twice is
/// noting it once.
@Service
class Attendances {

    private static final int FULL = 100;

    private final AttendanceRows rows;
    private final AttendanceCode codes;
    private final Seats seats;
    private final Mentors mentors;
    private final Audit audit;
    private final MeterRegistry meters;

    Attendances(AttendanceRows rows, AttendanceCode codes, Seats seats, Mentors mentors, Audit audit,
            MeterRegistry meters) {
        this.rows = rows;
        this.codes = codes;
        this.seats = seats;
        this.mentors = mentors;
        this.audit = audit;
        this.meters = meters;
    }

    /// By the list.
    @Transactional
    @ForTheOffice
    void list(UUID training, LocalDate day, Collection<UUID> present) {
        seats.hall(training).seats().stream().filter(seat -> present.contains(seat.id()))
                .forEach(seat -> note(seat.id(), day, Way.DAFTAR));
    }

    /// By the code that the person carries, read by somebody of the Dinas.
    @Transactional
    @ForTheOffice
    Seat scan(UUID seat) {
        note(seats.get(seat).id(), mentors.today(), Way.QR);
        return seats.get(seat);
    }

    /// It was a mistake.
    @Transactional
    @ForTheOffice
    Seat strike(UUID seat, LocalDate day) {
        if (rows.isPresent(seats.get(seat).id(), day) && rows.note(seat, day, false, Way.DAFTAR)) {
            audit.record("training.attendance-struck", "training-seat", seat, day.toString());
        }
        return seats.get(seat);
    }

    @Transactional(readOnly = true)
    @ForTheOffice
    String code(UUID training) {
        seats.hall(training);
        return codes.now(training);
    }

    /// Whose seat the code on the screen means for the one who scanned it.
    @Transactional(readOnly = true)
    Seat hers(String code) {
        var seat = seats.mineIn(codes.read(code).orElseThrow(CodeOver::new));
        if (seat == null) {
            throw new NoSeatOfHers();
        }
        return seat;
    }

    /// By the code on the screen.
    @Transactional
    Seat arrive(String code) {
        var seat = hers(code);
        note(seat.id(), mentors.today(), Way.QR);
        return seats.get(seat.id());
    }

    @Transactional
    @ForTheOffice
    void score(UUID training, Test test, Map<UUID, Integer> scores) {
        var hall = seats.hall(training);
        scores.forEach((id, score) -> {
            if (score < 0 || score > FULL) {
                throw new ScoreOutOfRange(score.toString());
            }
            var seat = hall.seats().stream().filter(one -> one.id().equals(id)).findAny()
                    .orElseThrow(WasNotThere::new);
            var known = test == Test.PRE ? seat.pre() : seat.post();
            if (!score.equals(known)) {
                rows.score(id, test, score);
            }
        });
        audit.record("training.scored", "training", training, test.name());
    }

    private void note(UUID seat, LocalDate day, Way way) {
        if (!rows.isPresent(seat, day) && rows.note(seat, day, true, way)) {
            meters.counter("lumbung.training.attendance", "way", way.name().toLowerCase(Locale.ROOT)).increment();
        }
    }
}
