package id.lumbung.cooperative.journal;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nothing can be written before the books are open.
class BooksNotOpen extends Refusal {

    private static final long serialVersionUID = 1L;

    BooksNotOpen() {
        super(HttpStatus.CONFLICT, "event.books-not-open");
    }
}
