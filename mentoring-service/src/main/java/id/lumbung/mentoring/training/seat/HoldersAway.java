package id.lumbung.mentoring.training.seat;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Who holds the office is not told now.
class HoldersAway extends Refusal {

    private static final long serialVersionUID = 1L;

    HoldersAway() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "training.seat.holders-away");
    }
}
