package id.lumbung.cooperative.organ;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Whoever holds this office has an account; a lost password is renewed at the counter.
class AccountGiven extends Refusal {

    AccountGiven() {
        super(HttpStatus.CONFLICT, "organ.account-given");
    }
}
