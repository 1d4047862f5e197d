package id.lumbung.tenant.closing;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// It is closed, for good.
final class AlreadyClosed extends Refusal {

    AlreadyClosed(String name) {
        super(HttpStatus.CONFLICT, "closing.already-closed", name);
    }
}
