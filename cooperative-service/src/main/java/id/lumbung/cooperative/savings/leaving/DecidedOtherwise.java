package id.lumbung.cooperative.savings.leaving;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The request is decided, the other way.
class DecidedOtherwise extends Refusal {

    private static final long serialVersionUID = 1L;

    DecidedOtherwise() {
        super(HttpStatus.CONFLICT, "savings.leaving.decided-otherwise");
    }
}
