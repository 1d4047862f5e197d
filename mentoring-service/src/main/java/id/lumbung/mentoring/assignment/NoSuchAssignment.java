package id.lumbung.mentoring.assignment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NoSuchAssignment extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchAssignment() {
        super(HttpStatus.NOT_FOUND, "assignment.unknown");
    }
}
