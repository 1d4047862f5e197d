package id.lumbung.mentoring.training.seat;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nobody was chosen, or whoever was chosen holds the office no more.
class NobodyChosen extends Refusal {

    private static final long serialVersionUID = 1L;

    NobodyChosen() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "training.seat.nobody");
        at("cooperatives");
    }
}
