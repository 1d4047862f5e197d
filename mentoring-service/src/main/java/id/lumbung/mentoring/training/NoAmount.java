package id.lumbung.mentoring.training;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nothing, or more than anybody has.
class NoAmount extends Refusal {

    private static final long serialVersionUID = 1L;

    NoAmount() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "training.no-amount");
        at("amount");
    }
}
