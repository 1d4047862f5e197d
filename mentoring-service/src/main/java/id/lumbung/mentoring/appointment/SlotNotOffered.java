package id.lumbung.mentoring.appointment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class SlotNotOffered extends Refusal {

    private static final long serialVersionUID = 1L;

    SlotNotOffered() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "appointment.slot-not-offered");
        at("slot");
    }
}
