package id.lumbung.mentoring.aftercare;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class StillAtTheDesk extends Refusal {

    private static final long serialVersionUID = 1L;

    StillAtTheDesk() {
        super(HttpStatus.CONFLICT, "aftercare.still-at-the-desk");
    }
}
