package id.lumbung.mentoring.visit;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class DayPassed extends Refusal {

    private static final long serialVersionUID = 1L;

    DayPassed() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "visit.day-passed");
        at("day");
    }
}
