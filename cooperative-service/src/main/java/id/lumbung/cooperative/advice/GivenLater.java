package id.lumbung.cooperative.advice;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class GivenLater extends Refusal {

    private static final long serialVersionUID = 1L;

    GivenLater() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "advice.given-later");
        at("givenOn");
    }
}
