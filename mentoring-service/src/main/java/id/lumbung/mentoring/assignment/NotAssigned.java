package id.lumbung.mentoring.assignment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NotAssigned extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAssigned() {
        super(HttpStatus.FORBIDDEN, "assignment.not-yours");
    }
}
