package id.lumbung.cooperative.event;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nothing of this code can be recorded.
class UnknownEvent extends Refusal {

    private static final long serialVersionUID = 1L;

    UnknownEvent() {
        super(HttpStatus.NOT_FOUND, "event.unknown");
    }
}
