package id.lumbung.cooperative.savings.leaving;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// What is paid out to somebody ends her membership for good.
class PaidOut extends Refusal {

    private static final long serialVersionUID = 1L;

    PaidOut() {
        super(HttpStatus.CONFLICT, "savings.leaving.paid-out");
    }
}
