package id.lumbung.cooperative.event.switching;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// There is no switch of this code.
class NoSuchEvent extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchEvent() {
        super(HttpStatus.NOT_FOUND, "event.unknown");
    }
}
