package id.lumbung.mentoring.sight;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NotYourTicket extends Refusal {

    private static final long serialVersionUID = 1L;

    NotYourTicket() {
        super(HttpStatus.FORBIDDEN, "ticket.not-yours");
    }
}
