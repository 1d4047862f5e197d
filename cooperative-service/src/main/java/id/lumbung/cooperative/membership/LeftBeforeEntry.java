package id.lumbung.cooperative.membership;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nobody leaves before having entered, or in the future.
class LeftBeforeEntry extends Refusal {

    LeftBeforeEntry() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "membership.left-before-entry");
        at("on");
    }
}
