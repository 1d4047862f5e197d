package id.lumbung.cooperative.reconciliation;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nothing is withdrawn without saying why.
class NoReason extends Refusal {

    private static final long serialVersionUID = 1L;

    NoReason() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "reconciliation.no-reason");
        at("reason");
    }
}
