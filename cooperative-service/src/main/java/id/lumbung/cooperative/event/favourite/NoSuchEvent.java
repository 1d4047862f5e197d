package id.lumbung.cooperative.event.favourite;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nothing of this code stands on the desk.
class NoSuchEvent extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchEvent() {
        super(HttpStatus.NOT_FOUND, "event.unknown");
    }
}
