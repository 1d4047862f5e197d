package id.lumbung.mentoring.report;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NothingTold extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingTold() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "report.nothing-told");
        at("narrative");
    }
}
