package id.lumbung.tenant.account;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A new password, or the closing of an account, needs a reason.
final class ReasonMissing extends Refusal {

    private ReasonMissing() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "account.reason-missing");
    }

    static Refusal refusal() {
        return new ReasonMissing().at("reason");
    }
}
