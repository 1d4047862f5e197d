package id.lumbung.mentoring.training;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// More seats are accepted already than there would be.
class SeatsTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    SeatsTaken(int taken) {
        super(HttpStatus.CONFLICT, "training.seats-taken", taken);
        at("capacity");
    }
}
