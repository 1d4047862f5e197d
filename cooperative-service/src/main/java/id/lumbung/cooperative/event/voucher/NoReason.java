package id.lumbung.cooperative.event.voucher;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nothing is taken back without saying why.
class NoReason extends Refusal {

    private static final long serialVersionUID = 1L;

    NoReason() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "event.reversal.no-reason");
        at("reason");
    }
}
