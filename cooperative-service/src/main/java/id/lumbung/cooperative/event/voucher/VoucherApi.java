package id.lumbung.cooperative.event.voucher;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.event.PostingMeter;
import id.lumbung.cooperative.event.RecordedJson;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;

/// Taking back, for programs. The key of the request is the id of the first entry.
@RestController
@RequestMapping("/cooperatives/{cooperative}")
class VoucherApi {

    private final Reversals reversals;
    private final Once once;
    private final PostingMeter meter;

    VoucherApi(Reversals reversals, Once once, PostingMeter meter) {
        this.reversals = reversals;
        this.once = once;
        this.meter = meter;
    }

    /// Takes an entry back, with those that were made by the same event.
    @PostMapping("/entries/{entry}/reversal")
    ResponseEntity<?> reverse(@PathVariable UUID cooperative, @PathVariable UUID entry, @IdempotencyKey UUID key,
            @RequestBody Taking taking) {
        return meter.measure(EventCode.PEMBALIK, attempt -> once.answer(key, taking, () -> attempt.work(
                () -> RecordedJson.created(cooperative,
                        reversals.reverse(key, cooperative, entry, taking.date(), taking.reason())))));
    }

    record Taking(LocalDate date, String reason) {}
}
