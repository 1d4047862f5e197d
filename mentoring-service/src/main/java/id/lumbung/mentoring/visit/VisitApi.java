package id.lumbung.mentoring.visit;

import java.math.BigDecimal;
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

/// Visits for programs. The key of a plan becomes the visit's id.
@RestController
@RequestMapping("/visits")
@ForMentors
class VisitApi {

    private final Visits visits;
    private final Mentors mentors;
    private final Directory directory;
    private final Once once;

    VisitApi(Visits visits, Mentors mentors, Directory directory, Once once) {
        this.visits = visits;
        this.mentors = mentors;
        this.directory = directory;
        this.once = once;
    }

    /// @param cooperative the newest visits to this one, instead of those of a span of days
    @GetMapping
    List<Visit> list(@RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable UUID cooperative) {
        if (cooperative != null) {
            return visits.of(cooperative);
        }
        var first = from == null ? mentors.today() : from;
        var latest = first.plusMonths(2);
        return visits.between(first, until == null ? first : until.isAfter(latest) ? latest : until);
    }

    @PostMapping
    ResponseEntity<?> plan(@IdempotencyKey UUID key, @Valid @RequestBody Plan plan) {
        var cooperative = directory.listing().get(plan.cooperativeId());
        return once.answer(key, plan, () -> ResponseEntity.status(HttpStatus.CREATED)
                .body(visits.plan(key, plan.mentorId(), cooperative, plan.day(), plan.purpose())));
    }

    @GetMapping("/{id}")
    Visits.Whole show(@PathVariable UUID id) {
        return visits.show(id);
    }

    @PutMapping("/{id}/arrival")
    Visit arrive(@PathVariable UUID id, @RequestBody Position position) {
        return visits.arrive(id, position.place());
    }

    @PostMapping("/{id}/report")
    ResponseEntity<?> leave(@PathVariable UUID id, @IdempotencyKey UUID key, @Valid @RequestBody Told told) {
        return once.answer(key, told,
                () -> ResponseEntity.ok(visits.leave(id, told.report(), told.position().place())));
    }

    record Plan(@NotNull UUID cooperativeId, @Nullable UUID mentorId, @NotNull LocalDate day,
            @NotBlank @Size(min = 3, max = 500) String purpose) {}

    record Position(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude, @Nullable Integer accuracy) {

        Step.@Nullable Place place() {
            return Step.Place.of(latitude, longitude, accuracy);
        }
    }

    record Told(@Valid @NotNull Report report, @NotNull Position position) {}
}
