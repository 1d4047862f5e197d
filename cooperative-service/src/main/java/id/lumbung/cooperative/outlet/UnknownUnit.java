package id.lumbung.cooperative.outlet;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// No outlet has such a code.
class UnknownUnit extends Refusal {

    private static final long serialVersionUID = 1L;

    UnknownUnit() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "outlet.unknown-unit");
        at("unit");
    }
}
