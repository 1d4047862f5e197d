package id.lumbung.platform.identity;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Support looks and changes nothing.
class SupportOnlyLooks extends Refusal {

    private static final long serialVersionUID = 1L;

    SupportOnlyLooks() {
        super(HttpStatus.FORBIDDEN, "support.only-looks");
    }
}
