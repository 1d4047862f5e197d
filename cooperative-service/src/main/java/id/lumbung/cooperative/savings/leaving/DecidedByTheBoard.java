package id.lumbung.cooperative.savings.leaving;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The entry of a decision is taken back with the decision.
class DecidedByTheBoard extends Refusal {

    private static final long serialVersionUID = 1L;

    DecidedByTheBoard() {
        super(HttpStatus.CONFLICT, "savings.leaving.decided-by-the-board");
    }
}
