package id.lumbung.mentoring.training.certificate;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nothing that was signed here.
class NotOurs extends Refusal {

    private static final long serialVersionUID = 1L;

    NotOurs() {
        super(HttpStatus.NOT_FOUND, "training.certificate.not-ours");
    }
}
