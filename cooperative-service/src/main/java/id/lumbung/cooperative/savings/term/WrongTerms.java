package id.lumbung.cooperative.savings.term;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A certificate has an amount and one to 120 months, and is paid after it began.
class WrongTerms extends Refusal {

    private static final long serialVersionUID = 1L;

    WrongTerms() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "savings.term.wrong-terms");
    }
}
