package id.lumbung.cooperative.advice;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;

/// Books 8 and 9 for programs.
@RestController
@RequestMapping("/cooperatives/{cooperative}/advice")
class AdviceApi {

    private final Advices advices;
    private final Once once;

    AdviceApi(Advices advices, Once once) {
        this.advices = advices;
        this.once = once;
    }

    @GetMapping
    List<Advice> list(@PathVariable UUID cooperative) {
        return advices.of(cooperative);
    }

    @PostMapping
    ResponseEntity<?> record(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @RequestBody Advice.Given given) {
        return once.answer(key, given,
                () -> ResponseEntity.status(HttpStatus.CREATED).body(advices.record(key, cooperative, given)));
    }

    @PostMapping("/{advice}/follow-ups")
    ResponseEntity<?> followUp(@PathVariable UUID cooperative, @PathVariable UUID advice, @IdempotencyKey UUID key,
            @Valid @RequestBody Advice.Told told) {
        return once.answer(key, told, () -> ResponseEntity.status(HttpStatus.CREATED)
                .body(advices.followUp(key, cooperative, advice, told.content())));
    }
}
