package id.lumbung.mentoring.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.mentoring.directory.Directory;
import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;

/// Assignments for programs. The key of one that is made becomes its id.
@RestController
@RequestMapping("/assignments")
@ForMentors
class AssignmentApi {

    private final Assignments assignments;
    private final Caseload caseload;
    private final Directory directory;
    private final Once once;

    AssignmentApi(Assignments assignments, Caseload caseload, Directory directory, Once once) {
        this.assignments = assignments;
        this.caseload = caseload;
        this.directory = directory;
        this.once = once;
    }

    /// What holds today: for the Dinas everything, for a mentor her own.
    ///
    /// @param cooperative all that this cooperative ever had, instead
    @GetMapping
    List<Assignment> list(@RequestParam(required = false) @Nullable UUID cooperative) {
        if (cooperative != null) {
            return caseload.of(cooperative);
        }
        return Mentors.isOffice() ? caseload.today() : caseload.mine();
    }

    @PostMapping
    ResponseEntity<?> assign(@IdempotencyKey UUID key, @Valid @RequestBody AssignmentJson wish) {
        var cooperative = directory.listing().get(wish.cooperativeId());
        return once.answer(key, wish, () -> ResponseEntity.status(HttpStatus.CREATED)
                .body(assignments.assign(key, wish.mentorId(), cooperative, wish.starts())));
    }

    @PutMapping("/{id}/end")
    Assignment end(@PathVariable UUID id, @Valid @RequestBody EndJson end) {
        return assignments.end(id, end.firstDayWithout(), end.reason());
    }

    record AssignmentJson(@NotNull UUID mentorId, @NotNull UUID cooperativeId, @Nullable LocalDate starts) {}

    record EndJson(@Nullable LocalDate firstDayWithout, @NotBlank @Size(min = 3, max = 200) String reason) {}
}
