package id.lumbung.cooperative.savings.rate;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Not a rate in per cent as people write it here.
public class NotARate extends Refusal {

    private static final long serialVersionUID = 1L;

    NotARate() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "savings.not-a-rate");
        at("rate");
    }
}
