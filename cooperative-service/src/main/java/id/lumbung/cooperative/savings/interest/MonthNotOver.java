package id.lumbung.cooperative.savings.interest;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Jasa is reckoned once the month is over.
class MonthNotOver extends Refusal {

    private static final long serialVersionUID = 1L;

    MonthNotOver() {
        super(HttpStatus.CONFLICT, "savings.interest.month-not-over");
    }
}
