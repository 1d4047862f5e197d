package id.lumbung.mentoring.visit;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The visit stands where this cannot follow.
class NotNow extends Refusal {

    private static final long serialVersionUID = 1L;

    NotNow(Visit.Act stands) {
        super(HttpStatus.CONFLICT, "visit.not-now." + stands);
    }
}
