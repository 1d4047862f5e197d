package id.lumbung.cooperative.receipt.verification;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A regency that is suspended shows nothing, to nobody, in the words that its own people read.
class RegencySuspended extends Refusal {

    private static final long serialVersionUID = 1L;

    RegencySuspended(String name, @Nullable String reason) {
        super(HttpStatus.FORBIDDEN, "verification.suspended", name, reason == null ? "-" : reason);
    }
}
