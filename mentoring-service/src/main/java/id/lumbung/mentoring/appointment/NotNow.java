package id.lumbung.mentoring.appointment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NotNow extends Refusal {

    private static final long serialVersionUID = 1L;

    NotNow(Appointment.Act act) {
        super(HttpStatus.CONFLICT, "appointment.not-now." + act);
    }
}
