package id.lumbung.cooperative.event.switching;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The treasurers who look for the button will ask why.
class NoReason extends Refusal {

    private static final long serialVersionUID = 1L;

    NoReason() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "event.switch.no-reason");
        at("reason");
    }
}
