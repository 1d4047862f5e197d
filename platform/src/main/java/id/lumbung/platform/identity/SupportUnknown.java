package id.lumbung.platform.identity;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Whether support may look cannot be found out now, so it may not.
class SupportUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    SupportUnknown() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "support.unknown");
    }
}
