package id.lumbung.cooperative.reconciliation;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The balance that the bank states is missing.
class NoBalance extends Refusal {

    private static final long serialVersionUID = 1L;

    NoBalance() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "reconciliation.no-balance");
        at("balance");
    }
}
