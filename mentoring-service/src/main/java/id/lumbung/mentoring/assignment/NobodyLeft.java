package id.lumbung.mentoring.assignment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NobodyLeft extends Refusal {

    private static final long serialVersionUID = 1L;

    NobodyLeft(String district) {
        super(HttpStatus.CONFLICT, "assignment.nobody-left", district);
    }
}
