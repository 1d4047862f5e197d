package id.lumbung.mentoring.distribution;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NothingChosen extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingChosen() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "distribution.nothing-chosen");
    }
}
