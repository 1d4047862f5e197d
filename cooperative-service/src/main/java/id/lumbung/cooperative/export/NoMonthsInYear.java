package id.lumbung.cooperative.export;

import java.time.LocalDate;
import java.time.Year;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The year lies before the opening of the books, or has not begun.
class NoMonthsInYear extends Refusal {

    private static final long serialVersionUID = 1L;

    NoMonthsInYear(Year year, LocalDate opened) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "export.no-months", year, opened);
    }
}
