package id.lumbung.tenant.support.visit;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The office of the regency does not let her look now.
final class NoLeave extends Refusal {

    NoLeave() {
        super(HttpStatus.FORBIDDEN, "support.no-leave");
    }
}
