package id.lumbung.cooperative.overlap.paper;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A paper that is not there, or cannot be sent.
class PaperRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private PaperRefused(HttpStatus status, String code) {
        super(status, code);
        at("file");
    }

    static PaperRefused unknown() {
        return new PaperRefused(HttpStatus.NOT_FOUND, "overlap.no-such-paper");
    }

    static PaperRefused ofAnother() {
        return new PaperRefused(HttpStatus.NOT_FOUND, "overlap.paper-of-another");
    }

    static PaperRefused sentBefore() {
        return new PaperRefused(HttpStatus.CONFLICT, "overlap.paper-sent-before");
    }
}
