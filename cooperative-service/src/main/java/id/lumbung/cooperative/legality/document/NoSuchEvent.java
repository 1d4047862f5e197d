package id.lumbung.cooperative.legality.document;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// This cooperative has no such event.
class NoSuchEvent extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchEvent() {
        super(HttpStatus.NOT_FOUND, "legality.no-such-event");
    }
}
