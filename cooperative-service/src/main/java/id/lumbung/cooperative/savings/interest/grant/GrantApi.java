package id.lumbung.cooperative.savings.interest.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.money.Rupiah;

/// Jasa by hand for programs. The key of a grant is its entry.
@RestController
@RequestMapping("/cooperatives/{cooperative}/savings/interest/grants")
class GrantApi {

    private final Grants grants;
    private final Once once;

    GrantApi(Grants grants, Once once) {
        this.grants = grants;
        this.once = once;
    }

    record GrantBody(@NotNull UUID member, @NotNull LocalDate date, @NotNull Rupiah gross,
            @NotBlank @Size(min = 3, max = 200) String reason) {}

    @GetMapping
    List<Grant> all(@PathVariable UUID cooperative) {
        return grants.all(cooperative);
    }

    @PostMapping
    ResponseEntity<?> give(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @RequestBody GrantBody body) {
        return once.answer(key, body, () -> ResponseEntity.status(201)
                .body(grants.give(cooperative, key, body.member(), body.date(), body.gross(), body.reason())));
    }
}
