package id.lumbung.mentoring.report;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class MonthAhead extends Refusal {

    private static final long serialVersionUID = 1L;

    MonthAhead() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "report.month-ahead");
        at("month");
    }
}
