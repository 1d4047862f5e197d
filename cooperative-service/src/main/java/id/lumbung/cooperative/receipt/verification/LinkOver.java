package id.lumbung.cooperative.receipt.verification;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A link of ours that has lived its days.
class LinkOver extends Refusal {

    private static final long serialVersionUID = 1L;

    LinkOver() {
        super(HttpStatus.GONE, "verification.link-over");
    }
}
