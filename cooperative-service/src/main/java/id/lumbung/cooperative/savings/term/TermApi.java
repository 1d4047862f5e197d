package id.lumbung.cooperative.savings.term;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.savings.rate.Rate;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.money.Rupiah;

/// Certificates for programs. The key of opening one is its id.
@RestController
@RequestMapping("/cooperatives/{cooperative}/savings/certificates")
class TermApi {

    private final TermSavings savings;
    private final Once once;

    TermApi(TermSavings savings, Once once) {
        this.savings = savings;
        this.once = once;
    }

    /// @param rate per cent of a year, `6` or `5,25`
    /// @param penalty per cent of the amount when paid out early; left out, it cannot be
    record OpeningBody(@NotNull UUID member, @NotNull Rupiah amount, int months, @NotBlank @Size(max = 12) String rate,
            @Nullable @Size(max = 12) String penalty, @NotNull LocalDate date, @NotBlank String cash) {}

    record PayoutBody(@NotNull LocalDate date, @NotBlank String cash) {}

    record PayoutJson(UUID certificate, LocalDate date, Rupiah amount, Rupiah interest, Rupiah tax, Rupiah penalty,
            Rupiah net) {}

    record CertificateJson(UUID id, UUID member, Rupiah amount, int months, String rate, LocalDate started,
            LocalDate matures, Rupiah accrued, Certificate.State state) {

        static CertificateJson of(Certificate one) {
            return new CertificateJson(one.id(), one.member(), one.terms().amount(), one.terms().months(),
                    one.terms().rate().percent(), one.terms().started(), one.matures(), one.accrued(), one.state());
        }
    }

    @GetMapping
    List<CertificateJson> all(@PathVariable UUID cooperative) {
        return savings.all(cooperative).stream().map(CertificateJson::of).toList();
    }

    @PostMapping
    ResponseEntity<?> open(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @RequestBody OpeningBody body) {
        return once.answer(key, body, () -> {
            var terms = new Terms(body.amount(), body.months(), Rate.percent(body.rate()),
                    body.penalty() == null ? null : Rate.percent(body.penalty()), body.date());
            return ResponseEntity.status(201).body(CertificateJson
                    .of(savings.open(cooperative, key, body.member(), terms, AccountCode.of(body.cash()))));
        });
    }

    @PostMapping("/{certificate}/payout")
    ResponseEntity<?> payOut(@PathVariable UUID cooperative, @PathVariable UUID certificate, @IdempotencyKey UUID key,
            @Valid @RequestBody PayoutBody body) {
        return once.answer(key, body, () -> {
            var paid = savings.payOut(cooperative, key, certificate, body.date(), AccountCode.of(body.cash()));
            return ResponseEntity.status(201).body(new PayoutJson(certificate, paid.on(),
                    paid.certificate().terms().amount(), paid.interest(), paid.tax(), paid.penalty(), paid.net()));
        });
    }
}
