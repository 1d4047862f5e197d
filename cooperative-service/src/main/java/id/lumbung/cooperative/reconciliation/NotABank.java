package id.lumbung.cooperative.reconciliation;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Only a bank account has a statement.
class NotABank extends Refusal {

    private static final long serialVersionUID = 1L;

    NotABank() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "reconciliation.not-a-bank");
        at("account");
    }
}
