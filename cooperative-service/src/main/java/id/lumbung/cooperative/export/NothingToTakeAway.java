package id.lumbung.cooperative.export;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The books are not open, so there is nothing in them.
class NothingToTakeAway extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingToTakeAway() {
        super(HttpStatus.CONFLICT, "export.books-not-open");
    }
}
