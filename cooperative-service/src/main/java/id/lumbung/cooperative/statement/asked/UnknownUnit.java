package id.lumbung.cooperative.statement.asked;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// No outlet has this code.
class UnknownUnit extends Refusal {

    private static final long serialVersionUID = 1L;

    UnknownUnit() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "statement.unknown-unit");
        at("unit");
    }
}
