package id.lumbung.cooperative.outlet;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;

/// Outlets for programs. The key of a plan is the outlet's id.
@RestController
@RequestMapping("/cooperatives/{cooperative}/outlets")
class OutletApi {

    private final OutletRegister outlets;
    private final Once once;

    OutletApi(OutletRegister outlets, Once once) {
        this.outlets = outlets;
        this.once = once;
    }

    @GetMapping
    List<OutletView> all(@PathVariable UUID cooperative) {
        return outlets.of(cooperative);
    }

    @PostMapping
    ResponseEntity<?> plan(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @RequestBody OutletForm form) {
        return once.answer(key, form,
                () -> ResponseEntity.status(HttpStatus.CREATED).body(outlets.plan(cooperative, key, form)));
    }

    @GetMapping("/{outlet}")
    OutletView show(@PathVariable UUID cooperative, @PathVariable UUID outlet) {
        return outlets.get(cooperative, outlet);
    }

    @PutMapping("/{outlet}/state")
    OutletView go(@PathVariable UUID cooperative, @PathVariable UUID outlet,
            @Valid @RequestBody OutletForm.Step step) {
        return outlets.go(cooperative, outlet, step);
    }
}
