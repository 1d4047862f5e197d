package id.lumbung.cooperative.books;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A period ends before it begins.
class WrongPeriod extends Refusal {

    private static final long serialVersionUID = 1L;

    WrongPeriod() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "books.wrong-period");
        at("to");
    }
}
