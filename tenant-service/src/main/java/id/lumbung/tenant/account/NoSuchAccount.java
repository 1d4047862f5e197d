package id.lumbung.tenant.account;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// This regency has no such account.
final class NoSuchAccount extends Refusal {

    NoSuchAccount() {
        super(HttpStatus.NOT_FOUND, "account.none");
    }
}
