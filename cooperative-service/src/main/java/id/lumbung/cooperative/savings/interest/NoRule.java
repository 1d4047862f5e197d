package id.lumbung.cooperative.savings.interest;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nobody has decided how much jasa there is in this month.
class NoRule extends Refusal {

    private static final long serialVersionUID = 1L;

    NoRule() {
        super(HttpStatus.CONFLICT, "savings.interest.no-rule");
    }
}
