package id.lumbung.tenant.support;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A regency that is not open has nothing to be looked at.
final class NotAtWork extends Refusal {

    NotAtWork(String name) {
        super(HttpStatus.CONFLICT, "support.not-at-work", name);
    }
}
