package id.lumbung.tenant.closing;

import java.time.Instant;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The time of waiting is not over.
final class TooEarly extends Refusal {

    TooEarly(Instant earliest) {
        super(HttpStatus.CONFLICT, "closing.too-early", earliest);
    }
}
