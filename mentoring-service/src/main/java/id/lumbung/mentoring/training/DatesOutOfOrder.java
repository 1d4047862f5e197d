package id.lumbung.mentoring.training;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// It ends before it begins, or lasts longer than a month.
class DatesOutOfOrder extends Refusal {

    private static final long serialVersionUID = 1L;

    DatesOutOfOrder() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "training.dates-out-of-order");
        at("ends");
    }
}
