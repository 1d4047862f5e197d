package id.lumbung.cooperative.overlap.agreement;

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

/// Agreements for programs. The key of a draft is the agreement's id.
@RestController
@RequestMapping("/village-enterprises")
class AgreementApi {

    private final Agreements agreements;
    private final Once once;

    AgreementApi(Agreements agreements, Once once) {
        this.agreements = agreements;
        this.once = once;
    }

    @GetMapping("/agreements")
    List<AgreementView> all() {
        return agreements.all();
    }

    @PostMapping("/{bumdes}/agreements")
    ResponseEntity<?> draft(@PathVariable UUID bumdes, @IdempotencyKey UUID key,
            @Valid @RequestBody AgreementForm form) {
        return once.answer(key, form,
                () -> ResponseEntity.status(HttpStatus.CREATED).body(agreements.draft(bumdes, key, form)));
    }

    @GetMapping("/{bumdes}/agreements/{id}")
    AgreementView show(@PathVariable UUID bumdes, @PathVariable UUID id) {
        return agreements.get(bumdes, id);
    }

    @PostMapping("/{bumdes}/agreements/{id}/steps")
    ResponseEntity<?> go(@PathVariable UUID bumdes, @PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @RequestBody AgreementForm.Step step) {
        return once.answer(key, step, () -> ResponseEntity.ok(agreements.go(bumdes, id, step)));
    }
}
