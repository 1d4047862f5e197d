package id.lumbung.mentoring.problem;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.lumbung.mentoring.assignment.Caseload;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.notice.Notice;
import id.lumbung.platform.notice.Reminders;

/// What was agreed upon and what hinders most, to the mentor who looks after the cooperative; the Dinas hears only of what
/// hinders most.
@Component
class FollowupsDue implements Reminders {

    private final FollowupRows rows;
    private final Caseload caseload;

    FollowupsDue(FollowupRows rows, Caseload caseload) {
        this.rows = rows;
        this.caseload = caseload;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        if (Mentors.isOffice()) {
            return hinders(rows.openProblems(null), "dinas");
        }
        if (!person.has("pendamping")) {
            return List.of();
        }
        var mine = caseload.cooperatives();
        return mine.isEmpty()
                ? List.of()
                : Stream.concat(agreed(rows.openActions(mine), today).stream(),
                        hinders(rows.openProblems(mine), "pendamping").stream()).toList();
    }

    private static List<Notice> agreed(List<Action> open, LocalDate today) {
        var soon = open.stream().filter(action -> !action.due().isAfter(today.plusDays(7))).toList();
        return Notice.fewOr(soon.stream()
                .map(action -> Notice.of("action.due", action.id() + "." + action.step(), "pendamping")
                        .at("/permasalahan/koperasi/{id}", action.cooperativeId())
                        .saying(action.cooperativeName(), action.what()).until(action.due())
                        .sharing("notice.action.share", action.cooperativeName(), action.what(), action.due()))
                .toList(),
                many -> Notice.of("action.many", soon.getLast().id() + "." + many, "pendamping").at("/permasalahan")
                        .saying(many).until(soon.getFirst().due()));
    }

    private static List<Notice> hinders(List<Problem> open, String as) {
        var most = open.stream().filter(problem -> problem.priority() == Problem.Priority.TINGGI).toList();
        return Notice.fewOr(most.stream()
                .map(problem -> Notice.of("problem.hinders", problem.id() + "." + problem.step(), as)
                        .at("/permasalahan/{id}", problem.id()).saying(problem.cooperativeName())
                        .since(problem.since()).urgent())
                .toList(),
                many -> Notice.of("problem.many", most.getLast().id() + "." + many, as).at("/permasalahan")
                        .saying(many).since(most.getFirst().since()).urgent());
    }
}
