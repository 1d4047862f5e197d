package id.lumbung.cooperative.statement.paper;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A list that is kept for the whole cooperative only.
class NoOutlets extends Refusal {

    private static final long serialVersionUID = 1L;

    NoOutlets() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "statement.no-outlets");
        at("unit");
    }
}
