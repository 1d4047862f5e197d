package id.lumbung.mentoring.training.seat;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// There is none of this id, or it is somebody else's.
class NoSuchSeat extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchSeat() {
        super(HttpStatus.NOT_FOUND, "training.seat.unknown");
    }
}
