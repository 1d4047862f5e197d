package id.lumbung.cooperative.books;

import java.time.LocalDate;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The books are open since another day, and entries may stand on that.
class AlreadyOpen extends Refusal {

    private static final long serialVersionUID = 1L;

    AlreadyOpen(LocalDate since) {
        super(HttpStatus.CONFLICT, "books.already-open", since);
        at("from");
    }
}
