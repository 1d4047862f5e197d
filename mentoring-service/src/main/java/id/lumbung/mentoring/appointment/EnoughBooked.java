package id.lumbung.mentoring.appointment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class EnoughBooked extends Refusal {

    private static final long serialVersionUID = 1L;

    EnoughBooked(int most) {
        super(HttpStatus.CONFLICT, "appointment.enough-booked", most);
    }
}
