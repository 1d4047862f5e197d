package id.lumbung.mentoring.training.attendance;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Not a day of the training, not yet come, or the seat was not accepted.
class NotOnThisDay extends Refusal {

    private static final long serialVersionUID = 1L;

    NotOnThisDay() {
        super(HttpStatus.CONFLICT, "training.attendance.not-on-this-day");
        at("day");
    }
}
