package id.lumbung.mentoring.training.seat;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The seat was answered, withdrawn or used meanwhile.
class AnsweredOtherwise extends Refusal {

    private static final long serialVersionUID = 1L;

    AnsweredOtherwise(Seat.Act act) {
        super(HttpStatus.CONFLICT, "training.seat.answered." + act);
    }
}
