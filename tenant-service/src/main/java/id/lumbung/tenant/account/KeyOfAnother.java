package id.lumbung.tenant.account;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The key was used for somebody else.
final class KeyOfAnother extends Refusal {

    KeyOfAnother() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency.key-reused");
    }
}
