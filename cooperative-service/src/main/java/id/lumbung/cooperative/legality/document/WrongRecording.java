package id.lumbung.cooperative.legality.document;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Something is missing or contradicts itself.
class WrongRecording extends Refusal {

    private static final long serialVersionUID = 1L;

    WrongRecording(String code, String field) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code);
        at(field);
    }
}
