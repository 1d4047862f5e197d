package id.lumbung.mentoring.training.seat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.mentoring.training.Training;
import id.lumbung.mentoring.training.Trainings;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;

/// Offering seats and answering. The Dinas offers and takes back; the person answers herself, or the Dinas notes what she
/// said on the telephone.
@Service
public class Seats {

    private final SeatRows rows;
    private final Trainings trainings;
    private final Audit audit;
    private final MeterRegistry meters;

    Seats(SeatRows rows, Trainings trainings, Audit audit, MeterRegistry meters) {
        this.rows = rows;
        this.trainings = trainings;
        this.audit = audit;
        this.meters = meters;
    }

    /// That of another is as if there were none, except for the Dinas.
    @Transactional(readOnly = true)
    public Seat get(UUID id) {
        return rows.find(id).filter(seat -> Mentors.isOffice() || isMine(seat)).orElseThrow(NoSuchSeat::new);
    }

    @Transactional(readOnly = true)
    @ForMentors
    public Seat.Hall hall(UUID training) {
        var found = trainings.get(training);
        var days = found.starts() == null || found.ends() == null
                ? List.<LocalDate>of()
                : found.starts().datesUntil(found.ends().plusDays(1)).toList();
        return new Seat.Hall(found, rows.of(training), days, rows.presences(training));
    }

    /// Her accepted seat in a training, if she has one.
    @Transactional(readOnly = true)
    public @Nullable Seat mineIn(UUID training) {
        return rows.of(Actor.current().subject()).stream()
                .filter(seat -> seat.training().equals(training) && seat.isAccepted()).findFirst().orElse(null);
    }

    /// The current actor's own, the newest first.
    @Transactional(readOnly = true)
    List<Seat.Mine> mine() {
        return withTrainings(rows.of(Actor.current().subject()));
    }

    @Transactional(readOnly = true)
    Seat.Mine show(UUID id) {
        var seat = get(id);
        return new Seat.Mine(seat, trainings.get(seat.training()));
    }

    /// Whoever asks may see the cooperative: that was looked at before.
    @Transactional(readOnly = true)
    List<Seat.Mine> ofCooperative(UUID cooperative) {
        return withTrainings(rows.ofCooperative(cooperative));
    }

    /// @param holders as they were told just now
    @Transactional
    @ForTheOffice
    int offer(UUID training, List<Holders.Holder> holders) {
        if (holders.isEmpty()) {
            throw new NobodyChosen();
        }
        var found = trainings.get(training);
        if (!found.isScheduled() || found.office() == null) {
            throw new NoSeatsNow();
        }
        var offered = holders.stream().mapToInt(holder -> rows.offer(training, found.office(), holder)).sum();
        audit.record("training.seats-offered", "training", training, null);
        count(Seat.Act.DITAWARKAN, offered);
        return offered;
    }

    /// Whoever is faster has the seat; the database counts.
    @Transactional
    Seat accept(UUID id, Seat.Sex sex) {
        return answer(id, Seat.Act.DITERIMA, sex, null);
    }

    @Transactional
    Seat decline(UUID id, @Nullable String reason) {
        return answer(id, Seat.Act.DITOLAK, null, reason == null || reason.isBlank() ? null : reason.strip());
    }

    @Transactional
    @ForTheOffice
    Seat withdraw(UUID id, String reason) {
        return answer(id, Seat.Act.DITARIK, null, reason.strip());
    }

    private Seat answer(UUID id, Seat.Act act, Seat.@Nullable Sex sex, @Nullable String reason) {
        var seat = get(id);
        if (seat.act() == act) {
            return seat;
        }
        if (!rows.answer(seat, act, sex, reason)) {
            throw new AnsweredOtherwise(get(id).act());
        }
        audit.record("training.seat-" + switch (act) {
            case DITAWARKAN -> "offered";
            case DITERIMA -> "accepted";
            case DITOLAK -> "declined";
            case DITARIK -> "withdrawn";
        }, "training-seat", id, reason);
        count(act, 1);
        return get(id);
    }

    private List<Seat.Mine> withTrainings(List<Seat> seats) {
        Map<UUID, Training> known = new HashMap<>();
        return seats.stream().map(seat -> new Seat.Mine(seat,
                known.computeIfAbsent(seat.training(), trainings::get))).toList();
    }

    private void count(Seat.Act act, int many) {
        meters.counter("lumbung.training.seats", "act", act.name().toLowerCase(Locale.ROOT)).increment(many);
    }

    private static boolean isMine(Seat seat) {
        return Actor.current().subject().equals(seat.account());
    }
}
