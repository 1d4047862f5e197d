package id.lumbung.mentoring.aftercare;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class DueInThePast extends Refusal {

    private static final long serialVersionUID = 1L;

    DueInThePast() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "aftercare.due-in-the-past");
        at("due");
    }
}
