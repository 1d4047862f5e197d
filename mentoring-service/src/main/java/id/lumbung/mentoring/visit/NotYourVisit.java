package id.lumbung.mentoring.visit;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NotYourVisit extends Refusal {

    private static final long serialVersionUID = 1L;

    NotYourVisit(String mentor) {
        super(HttpStatus.FORBIDDEN, "visit.not-yours", mentor);
    }
}
