package id.lumbung.cooperative.event.switching;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// No cooperative can do without this event.
class EssentialEvent extends Refusal {

    private static final long serialVersionUID = 1L;

    EssentialEvent() {
        super(HttpStatus.CONFLICT, "event.essential");
    }
}
