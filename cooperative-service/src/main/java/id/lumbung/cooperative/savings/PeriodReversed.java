package id.lumbung.cooperative.savings;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A card ends no earlier than it begins.
class PeriodReversed extends Refusal {

    private static final long serialVersionUID = 1L;

    PeriodReversed() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "savings.period-reversed");
        at("sampai");
    }
}
