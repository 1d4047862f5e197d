package id.lumbung.cooperative.receipt.share;

import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
}
