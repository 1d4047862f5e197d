package id.lumbung.mentoring.report;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NoSuchReport extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchReport() {
        super(HttpStatus.NOT_FOUND, "report.unknown");
    }
}
