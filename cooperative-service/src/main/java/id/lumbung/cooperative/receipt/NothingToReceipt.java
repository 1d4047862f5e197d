package id.lumbung.cooperative.receipt;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// No cash came or went by this entry, or it was taken back.
class NothingToReceipt extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingToReceipt() {
        super(HttpStatus.CONFLICT, "receipt.nothing");
    }
}
