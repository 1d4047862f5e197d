package id.lumbung.mentoring.training;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.problem.Refusal;

/// More was spent than was granted.
class AboveTheCeiling extends Refusal {

    private static final long serialVersionUID = 1L;

    AboveTheCeiling(Rupiah ceiling) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "training.above-the-ceiling", ceiling.toString());
        at("amount");
    }
}
