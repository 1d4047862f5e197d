package id.lumbung.mentoring.training.effect;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nobody was there, so nothing can have changed by it.
class NotHeld extends Refusal {

    private static final long serialVersionUID = 1L;

    NotHeld() {
        super(HttpStatus.CONFLICT, "training.effect.not-held");
    }
}
