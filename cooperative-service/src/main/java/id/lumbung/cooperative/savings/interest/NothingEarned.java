package id.lumbung.cooperative.savings.interest;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nobody earned anything in this month.
class NothingEarned extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingEarned() {
        super(HttpStatus.CONFLICT, "savings.interest.nothing-earned");
    }
}
