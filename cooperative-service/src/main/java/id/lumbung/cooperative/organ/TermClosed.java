package id.lumbung.cooperative.organ;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The term has already ended, or would end outside its own time.
class TermClosed extends Refusal {

    private TermClosed(HttpStatus status, String code) {
        super(status, code);
        at("closedOn");
    }

    static TermClosed already() {
        return new TermClosed(HttpStatus.CONFLICT, "organ.term-closed");
    }

    static TermClosed outsideItsTime() {
        return new TermClosed(HttpStatus.UNPROCESSABLE_CONTENT, "organ.closed-outside-its-time");
    }
}
