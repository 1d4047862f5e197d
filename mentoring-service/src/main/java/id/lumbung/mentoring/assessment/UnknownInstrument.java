package id.lumbung.mentoring.assessment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class UnknownInstrument extends Refusal {

    private static final long serialVersionUID = 1L;

    UnknownInstrument() {
        super(HttpStatus.NOT_FOUND, "assessment.unknown-instrument");
    }
}
