package id.lumbung.cooperative.savings.interest;

import java.time.LocalDate;
import java.time.YearMonth;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.cooperative.savings.rate.InterestRule;
import id.lumbung.cooperative.savings.rate.InterestRules;
import id.lumbung.cooperative.savings.rate.Rate;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.money.Rupiah;

/// Jasa on savings for programs. The key of a run is its id and that of its first entry.
@RestController
@RequestMapping("/cooperatives/{cooperative}/savings/interest")
class InterestApi {

    private final InterestRuns runs;
    private final InterestRules rules;
    private final Once once;

    InterestApi(InterestRuns runs, InterestRules rules, Once once) {
        this.runs = runs;
        this.rules = rules;
        this.once = once;
    }

    /// @param rate per cent of a month, as people write it: `0,3`
    record RuleBody(@NotBlank @Size(max = 12) String rate, InterestRule.@NotNull Base base,
            @NotBlank @Size(min = 3, max = 120) String basis) {}

    /// @param gross what the preview said
    record RunBody(@NotNull SavingsKind kind, @NotNull YearMonth month, @NotNull Rupiah gross) {}

    record Taking(@NotNull LocalDate date, @NotBlank @Size(min = 3, max = 200) String reason) {}

    record PreviewJson(SavingsKind kind, YearMonth month, Rupiah gross, Rupiah tax, List<InterestShare> shares) {}

    @GetMapping("/rules")
    List<InterestRule> rules(@PathVariable UUID cooperative) {
        return rules.all(cooperative);
    }

    @PutMapping("/rules/{from}")
    InterestRule set(@PathVariable UUID cooperative, @PathVariable YearMonth from, @Valid @RequestBody RuleBody body) {
        return rules.set(cooperative, new InterestRule(from, Rate.percent(body.rate()), body.base(), body.basis()));
    }

    @GetMapping("/preview")
    PreviewJson preview(@PathVariable UUID cooperative, @RequestParam SavingsKind kind, @RequestParam YearMonth month) {
        var preview = runs.preview(cooperative, kind, month);
        return new PreviewJson(kind, month, preview.gross(), preview.taxed(), preview.shares());
    }

    @GetMapping("/runs")
    List<InterestRun> runs(@PathVariable UUID cooperative) {
        return runs.all(cooperative);
    }

    @PostMapping("/runs")
    ResponseEntity<?> post(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @RequestBody RunBody body) {
        return once.answer(key, body, () -> ResponseEntity.status(201)
                .body(runs.post(cooperative, body.kind(), body.month(), key, body.gross())));
    }

    @PostMapping("/runs/{run}/reversal")
    ResponseEntity<?> takeBack(@PathVariable UUID cooperative, @PathVariable UUID run, @IdempotencyKey UUID key,
            @Valid @RequestBody Taking body) {
        return once.answer(key, body, () -> ResponseEntity
                .ok(runs.takeBack(cooperative, run, key, body.date(), body.reason())));
    }
}
