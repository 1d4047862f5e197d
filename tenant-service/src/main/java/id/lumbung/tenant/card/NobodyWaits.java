package id.lumbung.tenant.card;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Everybody has a card, perhaps from the sheet that was asked for a moment ago.
final class NobodyWaits extends Refusal {

    NobodyWaits() {
        super(HttpStatus.CONFLICT, "card.nobody-waits");
    }
}
