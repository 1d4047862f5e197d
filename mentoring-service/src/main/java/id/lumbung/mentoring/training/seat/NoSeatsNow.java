package id.lumbung.mentoring.training.seat;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Only a training whose dates stand and whose money is there offers seats, to the office that it is for.
class NoSeatsNow extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSeatsNow() {
        super(HttpStatus.CONFLICT, "training.seat.none-now");
    }
}
