package id.lumbung.cooperative.books;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The address of the next page was tampered with.
class NotAPlace extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAPlace() {
        super(HttpStatus.BAD_REQUEST, "books.not-a-place");
    }
}
