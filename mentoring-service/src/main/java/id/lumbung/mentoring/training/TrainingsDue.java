package id.lumbung.mentoring.training;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.notice.Notice;
import id.lumbung.platform.notice.Reminders;

/// Trainings that are over and not reported, to the Dinas; a week after the last day it is late.
@Component
class TrainingsDue implements Reminders {

    private static final int GRACE = 7;

    private final TrainingRows rows;

    TrainingsDue(TrainingRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        if (!Mentors.isOffice()) {
            return List.of();
        }
        var waiting = rows.unreported(today, today);
        return Notice.fewOr(waiting.stream().map(TrainingsDue::notice).toList(),
                many -> Notice.of("training.reports", waiting.getLast().id() + "." + many, "dinas").at("/pelatihan")
                        .saying(many).until(waiting.getFirst().dates().ends().plusDays(GRACE)));
    }

    private static Notice notice(Training training) {
        var ended = training.dates().ends();
        return Notice.of("training.report", training.id(), "dinas").at("/pelatihan/{id}", training.id())
                .saying(training.title(), ended).since(ended).until(ended.plusDays(GRACE));
    }
}
