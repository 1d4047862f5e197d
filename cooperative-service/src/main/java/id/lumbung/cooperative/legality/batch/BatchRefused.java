package id.lumbung.cooperative.legality.batch;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// One of the events cannot be, so none is recorded.
class BatchRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    BatchRefused(int place, String reason) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "legality.batch-refused", place, reason);
        at("events");
    }
}
