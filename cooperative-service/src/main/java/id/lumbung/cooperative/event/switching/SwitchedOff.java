package id.lumbung.cooperative.event.switching;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The regency does not let its cooperatives record this.
public class SwitchedOff extends Refusal {

    private static final long serialVersionUID = 1L;

    SwitchedOff(String reason) {
        super(HttpStatus.CONFLICT, "event.switched-off", reason);
    }
}
