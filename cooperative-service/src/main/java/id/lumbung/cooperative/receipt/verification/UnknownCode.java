package id.lumbung.cooperative.receipt.verification;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// One answer for every address that we did not write, forged or garbled, and for what it names being unknown: nobody
/// learns how near a guess was.
class UnknownCode extends Refusal {

    private static final long serialVersionUID = 1L;

    UnknownCode() {
        super(HttpStatus.NOT_FOUND, "verification.unknown");
    }
}
