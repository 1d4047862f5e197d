package id.lumbung.cooperative.legality.fee;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// That money cannot be.
class FeeRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    FeeRefused(String code, String field) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code);
        at(field);
    }
}
