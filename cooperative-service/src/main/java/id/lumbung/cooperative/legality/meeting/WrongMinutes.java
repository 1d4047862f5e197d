package id.lumbung.cooperative.legality.meeting;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Minutes that cannot be.
class WrongMinutes extends Refusal {

    private static final long serialVersionUID = 1L;

    WrongMinutes(String code, String field, Object... arguments) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments);
        at(field);
    }
}
