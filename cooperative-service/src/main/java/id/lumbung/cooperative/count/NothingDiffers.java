package id.lumbung.cooperative.count;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The book says what was counted, or the difference is settled.
class NothingDiffers extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingDiffers() {
        super(HttpStatus.CONFLICT, "count.nothing-differs");
    }
}
