package id.lumbung.mentoring.desk;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NoSuchTicket extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchTicket() {
        super(HttpStatus.NOT_FOUND, "ticket.unknown");
    }
}
