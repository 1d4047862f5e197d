package id.lumbung.mentoring.desk;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NotYetServed extends Refusal {

    private static final long serialVersionUID = 1L;

    NotYetServed() {
        super(HttpStatus.CONFLICT, "ticket.not-yet-served");
    }
}
