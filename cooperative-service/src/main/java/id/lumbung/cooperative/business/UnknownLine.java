package id.lumbung.cooperative.business;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Not a line of the shared list.
class UnknownLine extends Refusal {

    private static final long serialVersionUID = 1L;

    UnknownLine() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "business.unknown-line");
        at("line");
    }
}
