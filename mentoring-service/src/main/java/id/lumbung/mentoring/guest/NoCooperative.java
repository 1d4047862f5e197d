package id.lumbung.mentoring.guest;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NoCooperative extends Refusal {

    private static final long serialVersionUID = 1L;

    NoCooperative() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "guest.no-cooperative");
        at("cooperative");
    }
}
