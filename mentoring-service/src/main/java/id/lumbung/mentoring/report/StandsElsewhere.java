package id.lumbung.mentoring.report;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class StandsElsewhere extends Refusal {

    private static final long serialVersionUID = 1L;

    StandsElsewhere(MonthlyReport.State state) {
        super(HttpStatus.CONFLICT, "report.stands-elsewhere." + state);
    }
}
