package id.lumbung.cooperative.event;

import org.springframework.http.HttpStatus;

import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.platform.problem.Refusal;

/// The system records this itself; the sentence says on which page it is asked to.
class MadeElsewhere extends Refusal {

    private static final long serialVersionUID = 1L;

    MadeElsewhere(EventCode code) {
        super(HttpStatus.CONFLICT, "event." + code + ".elsewhere");
    }
}
