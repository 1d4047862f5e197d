package id.lumbung.cooperative.savings.leaving;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Who left by a decision of the board comes back only together with it.
class LeftByDecision extends Refusal {

    private static final long serialVersionUID = 1L;

    LeftByDecision() {
        super(HttpStatus.CONFLICT, "savings.leaving.left-by-decision");
    }
}
