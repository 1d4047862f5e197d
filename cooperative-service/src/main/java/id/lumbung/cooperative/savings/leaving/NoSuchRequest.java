package id.lumbung.cooperative.savings.leaving;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// This cooperative has no such request.
class NoSuchRequest extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchRequest() {
        super(HttpStatus.NOT_FOUND, "savings.leaving.no-such-request");
    }
}
