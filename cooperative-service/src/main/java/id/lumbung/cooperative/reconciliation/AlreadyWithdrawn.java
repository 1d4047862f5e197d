package id.lumbung.cooperative.reconciliation;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// What was withdrawn is not withdrawn again.
class AlreadyWithdrawn extends Refusal {

    private static final long serialVersionUID = 1L;

    AlreadyWithdrawn() {
        super(HttpStatus.CONFLICT, "reconciliation.withdrawn");
    }
}
