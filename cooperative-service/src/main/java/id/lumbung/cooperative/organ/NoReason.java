package id.lumbung.cooperative.organ;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A term does not end before its time without a reason.
class NoReason extends Refusal {

    NoReason() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "organ.no-reason");
        at("reason");
    }
}
