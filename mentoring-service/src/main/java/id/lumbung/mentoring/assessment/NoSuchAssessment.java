package id.lumbung.mentoring.assessment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NoSuchAssessment extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchAssessment() {
        super(HttpStatus.NOT_FOUND, "assessment.unknown");
    }
}
