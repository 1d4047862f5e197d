package id.lumbung.mentoring.report;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class OutsideHerContract extends Refusal {

    private static final long serialVersionUID = 1L;

    OutsideHerContract() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "report.outside-contract");
        at("month");
    }
}
