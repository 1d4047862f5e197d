package id.lumbung.cooperative.savings.leaving;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The request is not approved, or everything is paid.
class NothingToPay extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingToPay() {
        super(HttpStatus.CONFLICT, "savings.leaving.nothing-to-pay");
    }
}
