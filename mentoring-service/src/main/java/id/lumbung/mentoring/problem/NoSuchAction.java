package id.lumbung.mentoring.problem;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NoSuchAction extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchAction() {
        super(HttpStatus.NOT_FOUND, "problem.unknown-action");
    }
}
