package id.lumbung.mentoring.training.attendance;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Whoever scans the code has no accepted seat in this training.
class NoSeatOfHers extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSeatOfHers() {
        super(HttpStatus.CONFLICT, "training.attendance.no-seat");
    }
}
