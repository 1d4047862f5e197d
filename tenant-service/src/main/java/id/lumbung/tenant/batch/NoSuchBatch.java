package id.lumbung.tenant.batch;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// No list was brought under this key.
final class NoSuchBatch extends Refusal {

    NoSuchBatch() {
        super(HttpStatus.NOT_FOUND, "batch.none");
    }
}
