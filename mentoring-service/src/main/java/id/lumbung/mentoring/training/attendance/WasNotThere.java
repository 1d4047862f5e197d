package id.lumbung.mentoring.training.attendance;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Whoever was not there has no score.
class WasNotThere extends Refusal {

    private static final long serialVersionUID = 1L;

    WasNotThere() {
        super(HttpStatus.CONFLICT, "training.score.was-not-there");
    }
}
