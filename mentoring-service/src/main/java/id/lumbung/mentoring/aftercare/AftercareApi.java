package id.lumbung.mentoring.aftercare;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
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

/// What follows the desk, for programs.
@RestController
@RequestMapping("/tickets")
class AftercareApi {

    private final Aftercare aftercare;
    private final Once once;

    AftercareApi(Aftercare aftercare, Once once) {
        this.aftercare = aftercare;
        this.once = once;
    }

    /// @param cooperative everything that came from it, instead of what is open
    @GetMapping("/follow-ups")
    List<Talk> open(@RequestParam(required = false) @Nullable UUID cooperative) {
        return cooperative == null ? aftercare.open() : aftercare.of(cooperative);
    }

    @GetMapping("/statistics")
    List<Talk.TopicCount> statistics(@RequestParam YearMonth month) {
        return aftercare.statistics(month);
    }

    @PostMapping("/{id}/promises")
    ResponseEntity<?> promise(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @RequestBody Talk.Promise promise) {
        return once.answer(key, promise, () -> ResponseEntity.ok(aftercare.promise(id, promise)));
    }

    @PostMapping("/{id}/rating")
    ResponseEntity<?> rate(@PathVariable UUID id, @IdempotencyKey UUID key, @Valid @RequestBody Talk.Rating rating) {
        return once.answer(key, rating, () -> ResponseEntity.ok(aftercare.rate(id, rating)));
    }
}
