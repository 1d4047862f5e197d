package id.lumbung.mentoring.appointment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NoSuchAppointment extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchAppointment() {
        super(HttpStatus.NOT_FOUND, "appointment.unknown");
    }
}
