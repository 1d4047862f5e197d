package id.lumbung.cooperative.receipt.share;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.receipt.Receipts;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;

/// Links to a receipt for programs.
@RestController
@RequestMapping("/cooperatives/{cooperative}/receipts/{receipt}")
class ShareApi {

    private final Receipts receipts;
    private final Shares shares;
    private final ShareText texts;
    private final Once once;

    ShareApi(Receipts receipts, Shares shares, ShareText texts, Once once) {
        this.receipts = receipts;
        this.shares = shares;
        this.texts = texts;
        this.once = once;
    }

    @PostMapping("/shares")
    ResponseEntity<?> share(@PathVariable UUID cooperative, @PathVariable("receipt") UUID id,
            @IdempotencyKey UUID key) {
        return once.answer(key, id, () -> ResponseEntity.status(HttpStatus.CREATED)
                .body(texts.of(receipts.get(cooperative, id), shares.share(cooperative, id, key))));
    }

    @GetMapping("/shares")
    List<ShareJson> living(@PathVariable UUID cooperative, @PathVariable("receipt") UUID id) {
        receipts.get(cooperative, id);
        return shares.livingOf(cooperative).stream().filter(share -> share.receipt().equals(id))
                .map(share -> new ShareJson(share.id(), share.expiresAt())).toList();
    }

    /// Takes a link back, also one that is over.
    @DeleteMapping("/shares/{share}")
    ResponseEntity<Void> revoke(@PathVariable UUID cooperative, @PathVariable("receipt") UUID id,
            @PathVariable UUID share) {
        shares.revoke(cooperative, id, share);
        return ResponseEntity.noContent().build();
    }

    record ShareJson(UUID id, Instant expiresAt) {}
}
