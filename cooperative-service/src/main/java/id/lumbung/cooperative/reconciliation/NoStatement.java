package id.lumbung.cooperative.reconciliation;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Without a statement there is nothing to reconcile.
class NoStatement extends Refusal {

    private static final long serialVersionUID = 1L;

    NoStatement() {
        super(HttpStatus.CONFLICT, "reconciliation.no-statement");
    }
}
