package id.lumbung.cooperative.savings;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Money is paid from a drawer or a bank account.
class NotCash extends Refusal {

    private static final long serialVersionUID = 1L;

    NotCash() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "savings.not-cash");
        at("cash");
    }
}
