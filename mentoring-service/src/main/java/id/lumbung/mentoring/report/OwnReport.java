package id.lumbung.mentoring.report;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class OwnReport extends Refusal {

    private static final long serialVersionUID = 1L;

    OwnReport() {
        super(HttpStatus.CONFLICT, "report.own");
    }
}
