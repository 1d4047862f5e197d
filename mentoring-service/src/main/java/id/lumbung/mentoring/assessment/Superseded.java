package id.lumbung.mentoring.assessment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class Superseded extends Refusal {

    private static final long serialVersionUID = 1L;

    Superseded(String instrument) {
        super(HttpStatus.CONFLICT, "assessment.superseded", instrument);
        at("instrument");
    }
}
