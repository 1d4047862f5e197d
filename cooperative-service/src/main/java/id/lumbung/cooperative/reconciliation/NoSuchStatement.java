package id.lumbung.cooperative.reconciliation;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// There is no statement of this account under this id.
class NoSuchStatement extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchStatement() {
        super(HttpStatus.NOT_FOUND, "reconciliation.no-such-statement");
    }
}
