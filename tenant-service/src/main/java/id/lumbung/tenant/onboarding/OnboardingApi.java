package id.lumbung.tenant.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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

import com.fasterxml.jackson.annotation.JsonInclude;

import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.web.WithoutTenant;
import id.lumbung.tenant.account.Card;
import id.lumbung.tenant.account.Phone;
import id.lumbung.tenant.regency.Regency;
import id.lumbung.tenant.regency.Slug;

/// Onboarding for programs. The address itself is the key of the `PUT`: sent twice, it onboards once.
@WithoutTenant
@RestController
@RequestMapping("/api/regencies")
class OnboardingApi {

    record Admin(@NotBlank String name, @NotNull Phone phone) {}

    record Request(int code, @Valid @NotNull Admin admin) {}

    record Reason(@Nullable String reason) {}

    record StepAnswer(Step step, Onboarding.State state, @Nullable Instant takenAt) {}

    record AdminAnswer(UUID id, String name, String userName, @Nullable String subject, boolean cardIssued) {}

    record RegencyAnswer(int code, String slug, String name, String zone, Regency.State state,
            @Nullable String suspendedFor, String cell, List<StepAnswer> steps, @Nullable String problem,
            AdminAnswer admin) {

        static RegencyAnswer of(Onboardings.Progress progress) {
            var regency = progress.regency();
            var admin = progress.admin();
            return new RegencyAnswer(regency.code(), regency.slug().word(), regency.name(), regency.zone().getId(),
                    regency.state(), regency.suspendedFor(), regency.cell(),
                    progress.onboarding().lines().stream()
                            .map(line -> new StepAnswer(line.step(), line.state(), line.takenAt())).toList(),
                    progress.onboarding().problem(), new AdminAnswer(admin.id(), admin.name(),
                            admin.phone().digits(), admin.subject(), admin.cards() > 0));
        }
    }

    record Line(int code, String name, String province, Candidate.State state, @Nullable String slug) {

        static Line of(Candidate candidate) {
            var regency = candidate.regency();
            return new Line(candidate.reference().code(), candidate.reference().name(),
                    candidate.reference().province(), candidate.state(),
                    regency == null ? null : regency.slug().word());
        }
    }

    record Lines(List<Line> regencies, int found, @Nullable Integer next) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CardAnswer(@Nullable String subject, String userName, String name, @Nullable String password,
            boolean mustChangePassword) {

        static CardAnswer of(Card card) {
            return new CardAnswer(card.account().subject(), card.account().phone().digits(), card.account().name(),
                    card.password(), card.mustChange());
        }
    }

    private final Onboardings onboardings;

    OnboardingApi(Onboardings onboardings) {
        this.onboardings = onboardings;
    }

    @GetMapping
    Lines list(@RequestParam(required = false) @Nullable String province,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) Candidate.@Nullable State state,
            @RequestParam(defaultValue = "0") int after) {
        var page = onboardings.list(province, search, state, after);
        return new Lines(page.candidates().stream().map(Line::of).toList(), page.found(), page.next());
    }

    @GetMapping("/{slug}")
    RegencyAnswer get(@PathVariable String slug) {
        return RegencyAnswer.of(onboardings.of(slug));
    }

    @PutMapping("/{slug}")
    ResponseEntity<RegencyAnswer> begin(@PathVariable String slug, @Valid @RequestBody Request request) {
        var progress = onboardings.begin(request.code(), new Slug(slug), request.admin().name(),
                request.admin().phone());
        return ResponseEntity.status(progress.onboarding().isFinished() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(RegencyAnswer.of(progress));
    }

    @PostMapping("/{slug}/cards")
    ResponseEntity<CardAnswer> issueCard(@PathVariable String slug, @IdempotencyKey UUID key,
            @RequestBody(required = false) @Nullable Reason why) {
        var card = onboardings.issueCard(slug, key, why == null ? null : why.reason());
        var answer = ResponseEntity.status(HttpStatus.CREATED).cacheControl(CacheControl.noStore());
        if (card.password() == null) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(CardAnswer.of(card));
    }
}
