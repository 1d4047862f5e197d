package id.lumbung.cooperative.receipt;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A receipt is made out to somebody.
class NobodyNamed extends Refusal {

    private static final long serialVersionUID = 1L;

    NobodyNamed() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "receipt.nobody-named");
        at("payer");
    }
}
