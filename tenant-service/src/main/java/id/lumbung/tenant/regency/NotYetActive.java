package id.lumbung.tenant.regency;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Only a regency whose doors are open can be suspended.
final class NotYetActive extends Refusal {

    NotYetActive(Regency regency) {
        super(HttpStatus.CONFLICT, "regency.not-yet-active", regency.name());
    }
}
