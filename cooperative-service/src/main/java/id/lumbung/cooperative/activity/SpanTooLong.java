package id.lumbung.cooperative.activity;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// More months than anybody compares, or none at all.
class SpanTooLong extends Refusal {

    private static final long serialVersionUID = 1L;

    SpanTooLong(int most) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "activity.span-too-long", most);
        at("to");
    }
}
