package id.lumbung.mentoring.training.seat;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Others were faster.
class TrainingFull extends Refusal {

    private static final long serialVersionUID = 1L;

    TrainingFull() {
        super(HttpStatus.CONFLICT, "training.seat.full");
    }
}
