package id.lumbung.cooperative.receipt;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// It would not fit on the paper.
class TooLong extends Refusal {

    private static final long serialVersionUID = 1L;

    TooLong(int longest) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "receipt.too-long", longest);
    }
}
