package id.lumbung.cooperative.receipt.share;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// No link of this receipt has that id.
class NoSuchShare extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchShare() {
        super(HttpStatus.NOT_FOUND, "receipt.share.unknown");
    }
}
