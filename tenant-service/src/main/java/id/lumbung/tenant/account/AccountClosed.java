package id.lumbung.tenant.account;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A closed account gets no password; it must be opened first.
final class AccountClosed extends Refusal {

    AccountClosed() {
        super(HttpStatus.CONFLICT, "account.closed");
    }
}
