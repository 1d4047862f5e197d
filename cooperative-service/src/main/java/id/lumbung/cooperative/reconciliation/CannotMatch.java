package id.lumbung.cooperative.reconciliation;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The two lines differ in amount or account, or one of them is matched already.
class CannotMatch extends Refusal {

    private static final long serialVersionUID = 1L;

    CannotMatch() {
        super(HttpStatus.CONFLICT, "reconciliation.cannot-match");
    }
}
