package id.lumbung.cooperative.legality.number;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// What was typed is no such number. The sentence names the number and what to do.
public class NotThatNumber extends Refusal {

    private static final long serialVersionUID = 1L;

    NotThatNumber(String code) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code);
        at("number");
    }
}
