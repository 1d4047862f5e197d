package id.lumbung.mentoring.problem;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NoSuchProblem extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchProblem() {
        super(HttpStatus.NOT_FOUND, "problem.unknown");
    }
}
