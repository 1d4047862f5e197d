package id.lumbung.tenant.closing;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// There is no proposal to decide upon.
final class NothingProposed extends Refusal {

    NothingProposed() {
        super(HttpStatus.CONFLICT, "closing.nothing-proposed");
    }
}
