package id.lumbung.cooperative.reconciliation;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Every line of the file was imported before, with another file.
class NothingNew extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingNew() {
        super(HttpStatus.CONFLICT, "reconciliation.nothing-new");
        at("file");
    }
}
