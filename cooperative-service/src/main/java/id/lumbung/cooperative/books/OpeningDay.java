package id.lumbung.cooperative.books;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Books open on a day that has come, and not before there were cooperatives of this kind of books.
class OpeningDay extends Refusal {

    private static final long serialVersionUID = 1L;

    OpeningDay() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "books.opening-day");
        at("from");
    }
}
