package id.lumbung.mentoring.appointment;

import java.time.LocalDate;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NotToday extends Refusal {

    private static final long serialVersionUID = 1L;

    NotToday(LocalDate day) {
        super(HttpStatus.CONFLICT, "appointment.not-today", day);
    }
}
