package id.lumbung.mentoring.appointment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class SlotFull extends Refusal {

    private static final long serialVersionUID = 1L;

    SlotFull() {
        super(HttpStatus.CONFLICT, "appointment.slot-full");
        at("slot");
    }
}
