package id.lumbung.tenant.account;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Somebody of this regency signs in with this number already.
final class PhoneTaken extends Refusal {

    private PhoneTaken() {
        super(HttpStatus.CONFLICT, "account.phone-taken");
    }

    static Refusal refusal() {
        return new PhoneTaken().at("phone");
    }
}
