package id.lumbung.tenant.account;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A regency knows no such kind of person.
final class UnknownRole extends Refusal {

    private UnknownRole(String code) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "account.unknown-role", code);
    }

    static Refusal named(String code) {
        return new UnknownRole(code).at("role");
    }
}
