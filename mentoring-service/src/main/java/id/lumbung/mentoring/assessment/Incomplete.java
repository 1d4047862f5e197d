package id.lumbung.mentoring.assessment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class Incomplete extends Refusal {

    private static final long serialVersionUID = 1L;

    Incomplete(String questions) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "assessment.incomplete", questions);
        at("answers");
    }
}
