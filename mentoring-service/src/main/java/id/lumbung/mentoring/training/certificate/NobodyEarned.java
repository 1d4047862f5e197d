package id.lumbung.mentoring.training.certificate;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nobody who has none yet was there on four days out of five.
class NobodyEarned extends Refusal {

    private static final long serialVersionUID = 1L;

    NobodyEarned() {
        super(HttpStatus.CONFLICT, "training.certificate.nobody");
    }
}
