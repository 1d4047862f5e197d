package id.lumbung.mentoring.training;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A mentor wishes a training from her own report, or from a ticket that she sees.
class NotHerOrigin extends Refusal {

    private static final long serialVersionUID = 1L;

    NotHerOrigin() {
        super(HttpStatus.FORBIDDEN, "training.not-her-origin");
    }
}
