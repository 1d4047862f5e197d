package id.lumbung.tenant.closing;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Only a regency that is aboard can be closed.
final class NotOpenYet extends Refusal {

    NotOpenYet(String name) {
        super(HttpStatus.CONFLICT, "closing.not-open-yet", name);
    }
}
