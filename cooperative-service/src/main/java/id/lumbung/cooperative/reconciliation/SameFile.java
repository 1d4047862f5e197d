package id.lumbung.cooperative.reconciliation;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// This very file was imported before.
class SameFile extends Refusal {

    private static final long serialVersionUID = 1L;

    SameFile() {
        super(HttpStatus.CONFLICT, "reconciliation.same-file");
        at("file");
    }
}
