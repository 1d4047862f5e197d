package id.lumbung.cooperative.count;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nobody has less than no notes, or millions of them.
class WrongPieces extends Refusal {

    private static final long serialVersionUID = 1L;

    WrongPieces() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "count.wrong-pieces");
    }
}
