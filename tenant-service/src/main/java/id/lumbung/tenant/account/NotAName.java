package id.lumbung.tenant.account;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A card needs a name on it, in letters.
final class NotAName extends Refusal {

    private NotAName() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "account.not-a-name");
    }

    static Refusal refusal() {
        return new NotAName().at("name");
    }
}
