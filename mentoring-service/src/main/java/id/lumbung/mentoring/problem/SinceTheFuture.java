package id.lumbung.mentoring.problem;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class SinceTheFuture extends Refusal {

    private static final long serialVersionUID = 1L;

    SinceTheFuture() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "problem.since-the-future");
        at("since");
    }
}
