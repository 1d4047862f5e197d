package id.lumbung.mentoring.hours;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class ClosesTooEarly extends Refusal {

    private static final long serialVersionUID = 1L;

    ClosesTooEarly() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "hours.closes-too-early");
        at("closes");
    }
}
