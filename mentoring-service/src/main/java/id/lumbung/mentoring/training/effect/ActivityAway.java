package id.lumbung.mentoring.training.effect;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// How much is written into the books is not told now.
class ActivityAway extends Refusal {

    private static final long serialVersionUID = 1L;

    ActivityAway() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "training.effect.away");
    }
}
