package id.lumbung.cooperative.advice;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NoSuchAdvice extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchAdvice() {
        super(HttpStatus.NOT_FOUND, "advice.unknown");
    }
}
