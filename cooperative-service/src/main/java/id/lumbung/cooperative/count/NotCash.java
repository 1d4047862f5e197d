package id.lumbung.cooperative.count;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Only a drawer of cash can be counted.
class NotCash extends Refusal {

    private static final long serialVersionUID = 1L;

    NotCash() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "count.not-cash");
        at("account");
    }
}
