package id.lumbung.tenant.support;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nobody granted it within a week; it is asked for again.
final class RequestLapsed extends Refusal {

    RequestLapsed() {
        super(HttpStatus.CONFLICT, "support.request-lapsed");
    }
}
