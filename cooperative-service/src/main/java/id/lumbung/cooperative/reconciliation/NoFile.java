package id.lumbung.cooperative.reconciliation;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nothing was sent.
class NoFile extends Refusal {

    private static final long serialVersionUID = 1L;

    NoFile() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "reconciliation.no-file");
        at("file");
    }
}
