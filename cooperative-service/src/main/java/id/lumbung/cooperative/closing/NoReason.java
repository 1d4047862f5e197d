package id.lumbung.cooperative.closing;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nothing that was closed is opened, and no proposal turned down, without saying why.
class NoReason extends Refusal {

    private static final long serialVersionUID = 1L;

    static final int LONGEST = 300;

    NoReason() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "closing.no-reason");
        at("reason");
    }
}
