package id.lumbung.tenant.account;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The person signs in with an account that another office looks after; only that office may hand out a password.
final class PasswordElsewhere extends Refusal {

    PasswordElsewhere() {
        super(HttpStatus.CONFLICT, "account.password-elsewhere");
    }
}
