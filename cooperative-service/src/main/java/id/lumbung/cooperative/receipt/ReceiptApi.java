package id.lumbung.cooperative.receipt;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import id.lumbung.platform.money.Rupiah;

/// Receipts for programs.
@RestController
@RequestMapping("/cooperatives/{cooperative}")
class ReceiptApi {

    private final Receipts receipts;
    private final Once once;

    ReceiptApi(Receipts receipts, Once once) {
        this.receipts = receipts;
        this.once = once;
    }

    /// The newest first.
    @GetMapping("/receipts")
    PageJson list(@PathVariable UUID cooperative, @RequestParam(required = false) @Nullable String before) {
        var page = receipts.page(cooperative, ReceiptPlace.parse(before));
        var next = page.next();
        return new PageJson(page.receipts().stream().map(ReceiptJson::of).toList(),
                next == null ? null : next.toString());
    }

    @GetMapping("/receipts/{receipt}")
    ReceiptJson show(@PathVariable UUID cooperative, @PathVariable UUID receipt) {
        return ReceiptJson.of(receipts.get(cooperative, receipt));
    }

    @GetMapping("/entries/{entry}/receipts")
    List<ReceiptJson> of(@PathVariable UUID cooperative, @PathVariable UUID entry) {
        return receipts.offer(cooperative, entry).issued().stream().map(ReceiptJson::of).toList();
    }

    /// Issues what the entry still lacks: one for each member in it, else one for whoever is named.
    @PostMapping("/entries/{entry}/receipts")
    ResponseEntity<?> issue(@PathVariable UUID cooperative, @PathVariable UUID entry, @IdempotencyKey UUID key,
            @RequestBody Naming naming) {
        return once.answer(key, naming, () -> ResponseEntity.status(HttpStatus.CREATED)
                .body(receipts.issue(cooperative, entry, naming.payer(), naming.purpose()).stream()
                        .map(ReceiptJson::of).toList()));
    }

    /// @param payer who paid, where the entry names no member
    record Naming(@Nullable String payer, @Nullable String purpose) {}

    record PageJson(List<ReceiptJson> receipts, @Nullable String next) {}

    record ReceiptJson(UUID id, String number, Receipt.Kind kind, UUID entry, LocalDate date, Rupiah amount,
            String words, String payer, String purpose, boolean cancelled) {

        static ReceiptJson of(Receipt receipt) {
            return new ReceiptJson(receipt.id(), receipt.number(), receipt.kind(), receipt.entry(), receipt.on(),
                    receipt.amount(), receipt.words(), receipt.payer(), receipt.purpose(), receipt.cancelled());
        }
    }
}
