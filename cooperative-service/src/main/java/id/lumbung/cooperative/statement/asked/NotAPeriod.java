package id.lumbung.cooperative.statement.asked;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Statements are made for a month, a quarter or a year.
public class NotAPeriod extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAPeriod() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "statement.not-a-period");
        at("period");
    }
}
