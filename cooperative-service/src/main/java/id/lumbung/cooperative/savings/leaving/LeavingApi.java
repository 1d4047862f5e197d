package id.lumbung.cooperative.savings.leaving;

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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.membership.LeavingCause;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.money.Rupiah;

/// Members who leave, for programs. A decision is a PUT: asking twice decides once.
@RestController
@RequestMapping("/cooperatives/{cooperative}/savings/leavings")
class LeavingApi {

    private final Departures departures;
    private final Annulments annulments;
    private final Once once;

    LeavingApi(Departures departures, Annulments annulments, Once once) {
        this.departures = departures;
        this.annulments = annulments;
        this.once = once;
    }

    record AskingBody(@NotNull UUID member, @NotNull LocalDate date, @NotNull LeavingCause cause,
            @NotBlank @Size(min = 3, max = 300) String reason) {}

    record DecisionBody(boolean approved, @NotNull LocalDate date, @Nullable @Size(max = 300) String remark) {}

    record PaymentBody(@NotNull LocalDate date, @NotBlank String cash) {}

    /// @param belowNine whether the cooperative has, or by approval would have, fewer than nine members
    record FileJson(UUID id, UUID member, LeavingRequest.State state, Rupiah savings, Rupiah debts, Rupiah net,
            boolean certificate, int remaining, boolean belowNine, @Nullable LocalDate payBy, @Nullable UUID paidBy) {

        static FileJson of(Departures.File file) {
            var settlement = file.settlement();
            return new FileJson(file.request().id(), file.request().member(), file.request().state(),
                    settlement.saved(), settlement.owed(), settlement.net(), settlement.certificate(),
                    file.remaining(), file.warns(), file.request().payBy(), file.request().paidBy());
        }
    }

    @GetMapping
    List<LeavingRequest> all(@PathVariable UUID cooperative) {
        return departures.all(cooperative);
    }

    @GetMapping("/{request}")
    FileJson file(@PathVariable UUID cooperative, @PathVariable UUID request) {
        return FileJson.of(departures.file(cooperative, request));
    }

    @PostMapping
    ResponseEntity<?> ask(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @RequestBody AskingBody body) {
        return once.answer(key, body, () -> ResponseEntity.status(201).body(departures.ask(cooperative, key,
                body.member(), body.date(), body.cause(), body.reason())));
    }

    @PutMapping("/{request}/decision")
    FileJson decide(@PathVariable UUID cooperative, @PathVariable UUID request,
            @Valid @RequestBody DecisionBody body) {
        var remark = body.remark();
        return FileJson.of(body.approved()
                ? departures.approve(cooperative, request, body.date())
                : departures.refuse(cooperative, request, body.date(), remark == null ? "" : remark));
    }

    record AnnulmentBody(@NotNull LocalDate date, @NotBlank @Size(min = 3, max = 300) String reason) {}

    /// Takes an approval back, before payment; asking twice takes it back once.
    @PutMapping("/{request}/annulment")
    FileJson annul(@PathVariable UUID cooperative, @PathVariable UUID request,
            @Valid @RequestBody AnnulmentBody body) {
        return FileJson.of(annulments.annul(cooperative, request, body.date(), body.reason()));
    }

    @PostMapping("/{request}/payment")
    ResponseEntity<?> pay(@PathVariable UUID cooperative, @PathVariable UUID request, @IdempotencyKey UUID key,
            @Valid @RequestBody PaymentBody body) {
        return once.answer(key, body, () -> ResponseEntity.status(201).body(FileJson.of(
                departures.pay(cooperative, key, request, body.date(), AccountCode.of(body.cash())))));
    }
}
