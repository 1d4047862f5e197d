package id.lumbung.mentoring.assignment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NobodyChosen extends Refusal {

    private static final long serialVersionUID = 1L;

    NobodyChosen() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "assignment.nobody-chosen");
        at("cooperative");
    }
}
