package id.lumbung.mentoring.guest;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NotHerCooperative extends Refusal {

    private static final long serialVersionUID = 1L;

    NotHerCooperative() {
        super(HttpStatus.FORBIDDEN, "guest.not-her-cooperative");
    }
}
