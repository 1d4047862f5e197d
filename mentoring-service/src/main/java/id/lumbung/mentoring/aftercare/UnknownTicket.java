package id.lumbung.mentoring.aftercare;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class UnknownTicket extends Refusal {

    private static final long serialVersionUID = 1L;

    UnknownTicket() {
        super(HttpStatus.NOT_FOUND, "ticket.unknown");
    }
}
