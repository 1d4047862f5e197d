package id.lumbung.tenant.placement;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Placing a regency needs a reason that can be read later.
final class ReasonMissing extends Refusal {

    ReasonMissing() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "placement.reason-missing");
        at("reason");
    }
}
