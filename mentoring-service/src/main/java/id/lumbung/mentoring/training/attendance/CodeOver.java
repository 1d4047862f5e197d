package id.lumbung.mentoring.training.attendance;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The code on the screen has changed since, or was never ours.
class CodeOver extends Refusal {

    private static final long serialVersionUID = 1L;

    CodeOver() {
        super(HttpStatus.CONFLICT, "training.attendance.code-over");
    }
}
