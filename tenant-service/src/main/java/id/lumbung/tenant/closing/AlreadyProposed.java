package id.lumbung.tenant.closing;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// It was proposed for another reason; that one is withdrawn first.
final class AlreadyProposed extends Refusal {

    AlreadyProposed(String reason) {
        super(HttpStatus.CONFLICT, "closing.already-proposed", reason);
        at("reason");
    }
}
