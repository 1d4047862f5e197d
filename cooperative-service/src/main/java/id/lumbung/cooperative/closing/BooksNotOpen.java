package id.lumbung.cooperative.closing;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// There is nothing to close before the books are opened.
class BooksNotOpen extends Refusal {

    private static final long serialVersionUID = 1L;

    BooksNotOpen() {
        super(HttpStatus.CONFLICT, "ledger.books-not-open");
    }
}
