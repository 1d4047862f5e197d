package id.lumbung.cooperative.savings.rate;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A rule says which meeting decided it.
class WrongRule extends Refusal {

    private static final long serialVersionUID = 1L;

    WrongRule() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "savings.interest.wrong-rule");
        at("basis");
    }
}
