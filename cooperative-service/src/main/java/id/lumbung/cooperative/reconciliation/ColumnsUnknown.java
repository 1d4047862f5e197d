package id.lumbung.cooperative.reconciliation;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// No line of the file says which column holds what, or nothing stands below it.
class ColumnsUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    ColumnsUnknown() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "reconciliation.columns-unknown");
        at("file");
    }
}
