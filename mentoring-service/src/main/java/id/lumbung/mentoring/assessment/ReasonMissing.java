package id.lumbung.mentoring.assessment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class ReasonMissing extends Refusal {

    private static final long serialVersionUID = 1L;

    ReasonMissing(String questions) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "assessment.reason-missing", questions);
        at("reasons");
    }
}
