package id.lumbung.cooperative.business;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A number of the classification of businesses (KBLI 2020) has five digits.
class NotAKbli extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAKbli() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "business.not-a-kbli");
        at("kbli");
    }
}
