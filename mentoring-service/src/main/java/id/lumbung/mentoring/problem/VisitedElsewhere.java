package id.lumbung.mentoring.problem;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The visit that is named was not to this cooperative, or never was.
class VisitedElsewhere extends Refusal {

    private static final long serialVersionUID = 1L;

    VisitedElsewhere() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "problem.visited-elsewhere");
        at("visitId");
    }
}
