package id.lumbung.tenant.account;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nobody locks the door behind himself: another admin must close this account.
final class OwnAccount extends Refusal {

    OwnAccount() {
        super(HttpStatus.CONFLICT, "account.own");
    }
}
