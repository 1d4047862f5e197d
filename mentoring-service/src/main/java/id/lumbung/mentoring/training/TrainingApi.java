package id.lumbung.mentoring.training;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;

/// Trainings for programs. The key of a wish becomes its id.
@RestController
@RequestMapping("/trainings")
class TrainingApi {

    private final Trainings trainings;
    private final Once once;

    TrainingApi(Trainings trainings, Once once) {
        this.trainings = trainings;
        this.once = once;
    }

    @GetMapping
    List<Training> of(@RequestParam int year) {
        return trainings.of(year);
    }

    @GetMapping("/{id}")
    Training.Whole show(@PathVariable UUID id) {
        return trainings.show(id);
    }

    @PostMapping
    ResponseEntity<?> wish(@IdempotencyKey UUID key, @Valid @RequestBody Training.Wish wish) {
        return once.answer(key, wish,
                () -> ResponseEntity.status(HttpStatus.CREATED).body(trainings.wish(key, wish)));
    }

    @PostMapping("/{id}/funding-requests")
    ResponseEntity<?> ask(@PathVariable UUID id, @IdempotencyKey UUID key, @Valid @RequestBody Training.Asked asked) {
        return step(key, asked, () -> trainings.ask(id, asked));
    }

    @PostMapping("/{id}/grants")
    ResponseEntity<?> grant(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @RequestBody Training.Granted granted) {
        return step(key, granted, () -> trainings.grant(id, granted));
    }

    @PostMapping("/{id}/funding-refusals")
    ResponseEntity<?> refuse(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @RequestBody Training.Reason refused) {
        return step(key, refused, () -> trainings.refuse(id, refused));
    }

    @PostMapping("/{id}/refocusings")
    ResponseEntity<?> refocus(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @RequestBody Training.Refocused moved) {
        return step(key, moved, () -> trainings.refocus(id, moved));
    }

    @PostMapping("/{id}/schedules")
    ResponseEntity<?> schedule(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @RequestBody Training.Schedule schedule) {
        return step(key, schedule, () -> trainings.schedule(id, schedule));
    }

    @PostMapping("/{id}/report")
    ResponseEntity<?> report(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @RequestBody Training.Reported reported) {
        return step(key, reported, () -> trainings.report(id, reported));
    }

    @PostMapping("/{id}/cancellation")
    ResponseEntity<?> cancel(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @RequestBody Training.Reason cancelled) {
        return step(key, cancelled, () -> trainings.cancel(id, cancelled));
    }

    private ResponseEntity<?> step(UUID key, Object body, Supplier<Training> work) {
        return once.answer(key, body, () -> ResponseEntity.status(HttpStatus.CREATED).body(work.get()));
    }
}
