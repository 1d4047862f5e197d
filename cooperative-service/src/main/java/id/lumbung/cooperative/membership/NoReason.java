package id.lumbung.cooperative.membership;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Turning away, leaving and looking at a NIK need a reason that is kept.
class NoReason extends Refusal {

    NoReason() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "membership.no-reason");
        at("reason");
    }
}
