package id.lumbung.tenant.support;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// It has ended by itself.
final class GrantOver extends Refusal {

    GrantOver() {
        super(HttpStatus.CONFLICT, "support.grant-over");
    }
}
