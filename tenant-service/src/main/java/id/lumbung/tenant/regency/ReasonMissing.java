package id.lumbung.tenant.regency;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Closing or opening the doors of a regency needs a reason that can be read later.
final class ReasonMissing extends Refusal {

    ReasonMissing() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "regency.reason-missing");
        at("reason");
    }
}
