package id.lumbung.platform.idempotency;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class KeyReused extends Refusal {

    private static final long serialVersionUID = 1L;

    KeyReused() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency.key-reused");
        at(KeyArgument.HEADER);
    }
}
