package id.lumbung.tenant.support;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Somebody else granted this request.
final class AlreadyGranted extends Refusal {

    AlreadyGranted() {
        super(HttpStatus.CONFLICT, "support.already-granted");
    }
}
