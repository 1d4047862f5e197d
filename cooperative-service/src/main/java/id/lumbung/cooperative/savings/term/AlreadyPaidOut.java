package id.lumbung.cooperative.savings.term;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A certificate is paid out once.
class AlreadyPaidOut extends Refusal {

    private static final long serialVersionUID = 1L;

    AlreadyPaidOut() {
        super(HttpStatus.CONFLICT, "savings.term.already-paid");
    }
}
