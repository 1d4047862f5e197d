package id.lumbung.mentoring.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.mentoring.sight.TicketSight;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.money.Rupiah;

/// A training from the wish to the report. Mentors wish and see; everything else is for the Dinas.
@Service
public class Trainings {

    private final TrainingRows rows;
    private final Mentors mentors;
    private final TicketSight sight;
    private final Audit audit;
    private final MeterRegistry meters;

    Trainings(TrainingRows rows, Mentors mentors, TicketSight sight, Audit audit, MeterRegistry meters) {
        this.rows = rows;
        this.mentors = mentors;
        this.sight = sight;
        this.audit = audit;
        this.meters = meters;
    }

    /// For the other parts of a training, which say themselves who may see it.
    @Transactional(readOnly = true)
    public Training get(UUID id) {
        return rows.find(id, mentors.today()).orElseThrow(NoSuchTraining::new);
    }

    /// Those wished in a year, the newest first.
    @Transactional(readOnly = true)
    @ForMentors
    List<Training> of(int year) {
        return rows.of(year, mentors.today());
    }

    /// How many stand where, and how much money that is.
    static List<Training.Sum> sums(List<Training> trainings) {
        return Arrays.stream(Training.State.values()).map(state -> {
            var among = trainings.stream().filter(one -> one.state() == state).toList();
            return new Training.Sum(state, among.size(), total(among, Training::ceiling),
                    total(among, Training::spent));
        }).filter(sum -> sum.count() > 0).toList();
    }

    private static Rupiah total(List<Training> trainings, Function<Training, @Nullable Rupiah> amount) {
        return trainings.stream().map(amount).filter(one -> one != null).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    @Transactional(readOnly = true)
    @ForMentors
    Training.Whole show(UUID id) {
        return new Training.Whole(get(id), rows.steps(id));
    }

    @Transactional
    @ForMentors
    Training wish(UUID id, Training.Wish wish) {
        requireOrigin(wish);
        rows.insert(id, wish);
        audit.record("training.wished", "training", id, null);
        count("DIUSULKAN");
        return get(id);
    }

    @Transactional
    @ForTheOffice
    Training ask(UUID id, Training.Asked asked) {
        return step(id, Training.Act.DANA_DIMINTA,
                new TrainingRows.Brought(asked.source(), asked.amount(), null, null, null));
    }

    @Transactional
    @ForTheOffice
    Training grant(UUID id, Training.Granted granted) {
        return step(id, Training.Act.DANA_DISETUJUI,
                new TrainingRows.Brought(null, granted.amount(), null, null, null));
    }

    @Transactional
    @ForTheOffice
    Training refuse(UUID id, Training.Reason refused) {
        return step(id, Training.Act.DANA_DITOLAK, because(refused));
    }

    /// The money goes elsewhere or comes from elsewhere: it waits again, and what was before stays on record.
    @Transactional
    @ForTheOffice
    Training refocus(UUID id, Training.Refocused moved) {
        return step(id, Training.Act.DANA_DIALIHKAN, new TrainingRows.Brought(moved.source(), moved.amount(),
                moved.reason().strip(), null, null));
    }

    @Transactional
    @ForTheOffice
    Training schedule(UUID id, Training.Schedule schedule) {
        return step(id, Training.Act.DIJADWALKAN, new TrainingRows.Brought(null, null, null, schedule, null));
    }

    @Transactional
    @ForTheOffice
    Training report(UUID id, Training.Reported reported) {
        return step(id, Training.Act.DILAPORKAN, new TrainingRows.Brought(null, reported.amount(), null, null,
                reported.summary().strip()));
    }

    @Transactional
    @ForTheOffice
    Training cancel(UUID id, Training.Reason cancelled) {
        return step(id, Training.Act.DIBATALKAN, because(cancelled));
    }

    private static TrainingRows.Brought because(Training.Reason reason) {
        return new TrainingRows.Brought(null, null, reason.reason().strip(), null, null);
    }

    private Training step(UUID id, Training.Act act, TrainingRows.Brought brought) {
        rows.step(get(id), act, brought);
        audit.record("training." + switch (act) {
            case DANA_DIMINTA -> "funding-requested";
            case DANA_DISETUJUI -> "funding-granted";
            case DANA_DITOLAK -> "funding-refused";
            case DANA_DIALIHKAN -> "refocused";
            case DIJADWALKAN -> "scheduled";
            case DILAPORKAN -> "reported";
            case DIBATALKAN -> "cancelled";
        }, "training", id, brought.reason());
        count(act.name());
        return get(id);
    }

    private void count(String act) {
        meters.counter("lumbung.trainings", "act", act.toLowerCase(Locale.ROOT)).increment();
    }

    private void requireOrigin(Training.Wish wish) {
        switch (wish.from()) {
            case Training.From.Report(UUID report) -> {
                if (!(Mentors.isOffice()
                        ? rows.hasReport(report)
                        : rows.isReportOf(report, Actor.current().subject()))) {
                    throw new NotHerOrigin();
                }
            }
            case Training.From.Ticket(UUID ticket) -> {
                var came = rows.ticket(ticket).orElseThrow(NotHerOrigin::new);
                sight.require(ticket, came.on(), came.cooperative());
            }
            case Training.From.Dinas() -> {
                if (!Mentors.isOffice()) {
                    throw new NotHerOrigin();
                }
            }
        }
    }
}
