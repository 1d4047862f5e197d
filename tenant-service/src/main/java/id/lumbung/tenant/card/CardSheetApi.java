package id.lumbung.tenant.card;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.tenant.account.Card;

/// Cards for programs: of at most twenty people at a time, until nobody waits.
@RestController
@RequestMapping("/users/cards")
class CardSheetApi {

    record CardAnswer(UUID id, String name, String userName, @Nullable String password, boolean mustChangePassword) {

        static CardAnswer of(Card card) {
            var account = card.account();
            return new CardAnswer(account.id(), account.name(), account.phone().digits(), card.password(),
                    card.mustChange());
        }
    }

    private final CardSheets sheets;

    CardSheetApi(CardSheets sheets) {
        this.sheets = sheets;
    }

    @PostMapping
    ResponseEntity<List<CardAnswer>> issue(@IdempotencyKey UUID key) {
        return ResponseEntity.status(HttpStatus.CREATED).cacheControl(CacheControl.noStore())
                .body(sheets.issue(key).stream().map(CardAnswer::of).toList());
    }
}
