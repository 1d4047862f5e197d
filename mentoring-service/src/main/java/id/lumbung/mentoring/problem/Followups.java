package id.lumbung.mentoring.problem;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.mentoring.assignment.Caseload;
import id.lumbung.mentoring.directory.Cooperative;
import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.mentoring.visit.Visits;
import id.lumbung.platform.audit.Audit;

/// What is to be followed up. A mentor follows up what is assigned to her, the Dinas everything.
@Service
@ForMentors
class Followups {

    private final FollowupRows rows;
    private final Caseload caseload;
    private final Mentors mentors;
    private final Visits visits;
    private final Audit audit;
    private final MeterRegistry meters;

    Followups(FollowupRows rows, Caseload caseload, Mentors mentors, Visits visits, Audit audit,
            MeterRegistry meters) {
        this.rows = rows;
        this.caseload = caseload;
        this.mentors = mentors;
        this.visits = visits;
        this.audit = audit;
        this.meters = meters;
    }

    /// The most urgent first.
    @Transactional(readOnly = true)
    List<Problem> openProblems() {
        return rows.openProblems(among());
    }

    /// What is due first comes first.
    @Transactional(readOnly = true)
    List<Action> openActions() {
        return rows.openActions(among());
    }

    @Transactional(readOnly = true)
    List<Problem> problemsOf(UUID cooperative) {
        caseload.require(cooperative);
        return rows.problemsOf(cooperative);
    }

    @Transactional(readOnly = true)
    List<Action> actionsOf(UUID cooperative) {
        caseload.require(cooperative);
        return rows.actionsOf(cooperative);
    }

    @Transactional(readOnly = true)
    Problem problem(UUID id) {
        var problem = rows.problem(id).orElseThrow(NoSuchProblem::new);
        caseload.require(problem.cooperativeId());
        return problem;
    }

    @Transactional(readOnly = true)
    List<Problem.Step> steps(UUID id) {
        return rows.steps(problem(id).id());
    }

    @Transactional
    Problem report(UUID id, Cooperative cooperative, Problem.Told told) {
        caseload.require(cooperative.id());
        if (told.since().isAfter(mentors.today())) {
            throw new SinceTheFuture();
        }
        requireVisitTo(cooperative.id(), told.visitId());
        rows.insert(id, cooperative, told);
        rows.move(id, 1, Problem.Status.BARU, null);
        audit.record("problem.reported", "cooperative", cooperative.id(), null);
        return moved(id);
    }

    /// Saying what stands already changes nothing.
    @Transactional
    Problem move(UUID id, Problem.Move move) {
        var problem = problem(id);
        var note = move.note() == null || move.note().isBlank() ? null : move.note().strip();
        if (move.status() == problem.status()) {
            return problem;
        }
        if (move.status() == Problem.Status.SELESAI && (note == null || note.length() < 3)) {
            throw new SolutionMissing();
        }
        if (move.status() == Problem.Status.BARU
                || !rows.move(id, problem.step() + 1, move.status(), note)) {
            throw new StandsElsewhere(problem(id).status());
        }
        audit.record("problem." + move.status().name().toLowerCase(Locale.ROOT), "problem", id, note);
        return moved(id);
    }

    @Transactional
    Action agree(UUID id, Cooperative cooperative, Action.Agreed agreed) {
        caseload.require(cooperative.id());
        if (agreed.due().isBefore(mentors.today())) {
            throw new DueInThePast();
        }
        requireVisitTo(cooperative.id(), agreed.visitId());
        rows.insert(id, cooperative, agreed);
        audit.record("action.agreed", "cooperative", cooperative.id(), null);
        meters.counter("lumbung.actions", "act", "agreed").increment();
        return action(id);
    }

    /// Done or not after all; saying it twice is saying it once.
    @Transactional
    Action say(UUID id, boolean done) {
        var action = action(id);
        if (action.done() != done && rows.say(id, action.step() + 1, done)) {
            audit.record(done ? "action.done" : "action.undone", "action", id, null);
            meters.counter("lumbung.actions", "act", done ? "done" : "undone").increment();
        }
        return action(id);
    }

    private void requireVisitTo(UUID cooperative, @Nullable UUID visit) {
        if (visit != null && !visits.wasTo(visit, cooperative)) {
            throw new VisitedElsewhere();
        }
    }

    private Action action(UUID id) {
        var action = rows.action(id).orElseThrow(NoSuchAction::new);
        caseload.require(action.cooperativeId());
        return action;
    }

    private Problem moved(UUID id) {
        var problem = problem(id);
        meters.counter("lumbung.problems", "status", problem.status().name().toLowerCase(Locale.ROOT), "priority",
                problem.priority().name().toLowerCase(Locale.ROOT)).increment();
        return problem;
    }

    private @Nullable Collection<UUID> among() {
        return Mentors.isOffice() ? null : caseload.cooperatives();
    }
}
