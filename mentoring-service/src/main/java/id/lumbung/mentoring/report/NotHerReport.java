package id.lumbung.mentoring.report;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NotHerReport extends Refusal {

    private static final long serialVersionUID = 1L;

    NotHerReport(String mentor) {
        super(HttpStatus.FORBIDDEN, "report.not-yours", mentor);
    }
}
