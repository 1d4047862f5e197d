package id.lumbung.platform.idempotency;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class KeyMissing extends Refusal {

    private static final long serialVersionUID = 1L;

    KeyMissing() {
        super(HttpStatus.BAD_REQUEST, "idempotency.key-missing");
        at(KeyArgument.HEADER);
    }
}
