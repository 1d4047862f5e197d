package id.lumbung.tenant.closing;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Closing a regency needs a reason that can be read later.
final class ReasonMissing extends Refusal {

    ReasonMissing() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "closing.reason-missing");
        at("reason");
    }
}
