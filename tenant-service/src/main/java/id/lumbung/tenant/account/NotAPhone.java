package id.lumbung.tenant.account;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Not a mobile number of the country.
public final class NotAPhone extends Refusal {

    private NotAPhone() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "account.not-a-phone");
    }

    static Refusal at() {
        return new NotAPhone().at("phone");
    }
}
