package id.lumbung.cooperative.receipt;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NoSuchReceipt extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchReceipt() {
        super(HttpStatus.NOT_FOUND, "receipt.unknown");
    }
}
