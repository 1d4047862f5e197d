package id.lumbung.mentoring.problem;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.mentoring.directory.Directory;
import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;

/// Problems and agreed actions for programs. The key of a new one becomes its id.
@RestController
@ForMentors
class ProblemApi {

    private final Followups followups;
    private final Directory directory;
    private final Once once;

    ProblemApi(Followups followups, Directory directory, Once once) {
        this.followups = followups;
        this.directory = directory;
        this.once = once;
    }

    /// @param cooperative all of this one, instead of whatever is open
    @GetMapping("/problems")
    List<Problem> problems(@RequestParam(required = false) @Nullable UUID cooperative) {
        return cooperative == null ? followups.openProblems() : followups.problemsOf(cooperative);
    }

    @PostMapping("/problems")
    ResponseEntity<?> report(@IdempotencyKey UUID key, @RequestParam UUID cooperative,
            @Valid @RequestBody Problem.Told told) {
        var whose = directory.listing().get(cooperative);
        return once.answer(key, told,
                () -> ResponseEntity.status(HttpStatus.CREATED).body(followups.report(key, whose, told)));
    }

    @PutMapping("/problems/{id}/status")
    Problem move(@PathVariable UUID id, @Valid @RequestBody Problem.Move move) {
        return followups.move(id, move);
    }

    @GetMapping("/actions")
    List<Action> actions(@RequestParam(required = false) @Nullable UUID cooperative) {
        return cooperative == null ? followups.openActions() : followups.actionsOf(cooperative);
    }

    @PostMapping("/actions")
    ResponseEntity<?> agree(@IdempotencyKey UUID key, @RequestParam UUID cooperative,
            @Valid @RequestBody Action.Agreed agreed) {
        var whose = directory.listing().get(cooperative);
        return once.answer(key, agreed,
                () -> ResponseEntity.status(HttpStatus.CREATED).body(followups.agree(key, whose, agreed)));
    }

    @PutMapping("/actions/{id}/done")
    Action say(@PathVariable UUID id, @RequestBody Said said) {
        return followups.say(id, said.done());
    }

    record Said(boolean done) {}
}
